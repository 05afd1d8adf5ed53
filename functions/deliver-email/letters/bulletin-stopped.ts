import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import type { StopReason } from '../../../shared/bulletin/halt.ts';
import { formatNumber } from '../../../shared/language/format.ts';
import type { Letter } from '../letter.tsx';

/** Tells staff, in Finnish, that the system stopped a bulletin, why, and what they can do. `pageUrl` is where they follow it. */
export function bulletinStoppedLetter(
  bulletin: Bulletin,
  { because, failed, of }: { readonly because: StopReason; readonly failed: number; readonly of: number },
  pageUrl: string,
): Letter {
  const { title } = bulletin.texts.fi;
  const [count, all] = [formatNumber(failed, 'fi'), formatNumber(of, 'fi')];
  return {
    locale: 'fi',
    subject: `Tiedotteen lähettäminen pysäytettiin: ${title}`,
    heading: 'Tiedotteen lähettäminen pysäytettiin',
    parts: [
      { kind: 'paragraph', text: `Tiedote: ${title}` },
      { kind: 'paragraph', text: happened[because](count, all) },
      {
        kind: 'paragraph',
        text: 'Loput viestit odottavat. Mitään jo lähetettyä ei peruttu, ja muut viestit kulkevat tavalliseen tapaan. Katso seurantasivulta, mitkä viestit palautuivat ja miksi. Jatka lähettämistä, kun syy on selvillä, tai peru loput.',
      },
      { kind: 'button', label: 'Avaa seurantasivu', href: pageUrl },
    ],
    footer: [{ kind: 'paragraph', text: 'Tämän viestin lähetti Kumppaniverkosto viestinnän osoitteeseen.' }],
  };
}

const happened = {
  bounces: (count, all) =>
    `Lähetetyistä ${all} viestistä palautui ${count}. Jos viestejä palautuu näin paljon, postipalvelu voi estää kaikki viestimme.`,
  complaints: (count, all) =>
    `Lähetetyistä ${all} viestistä ilmoitettiin roskapostiksi ${count}. Postipalvelu voi estää kaikki viestimme jo muutaman ilmoituksen vuoksi.`,
} as const satisfies Record<StopReason, (count: string, all: string) => string>;
