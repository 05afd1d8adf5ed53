import { behindOf } from '../../shared/deed/behind.ts';
import { newDeed, publish } from '../../shared/deed/changes.ts';
import type { Deed, DeedContent } from '../../shared/deed/deed.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Question } from '../../shared/question/question.ts';
import { fromIso } from '../../shared/time.ts';
import { demoStaff } from './partners.ts';

type Written = Omit<DeedContent, 'behind' | 'questions'> & {
  readonly key: string;
  /** What led to it, by the names in feedback.ts and history.ts. */
  readonly from: readonly (readonly string[])[];
  readonly writtenAt: string;
  readonly publishedAt?: string;
};

const written: readonly Written[] = [
  {
    key: 'ovi',
    texts: {
      fi: {
        theme: 'Terveysaseman ulko-ovi avautuu nyt napista',
        said: 'Ulko-ovea on vaikea saada auki pyörätuolista, rollaattorin kanssa ja lastenvaunuja työntäessä.',
        decision: 'Oveen asennetaan avauspainike ja kynnys madalletaan. Työ maksetaan kiinteistöjen kunnossapidosta.',
        change:
          'Ovi on auennut napista 9.11.2026 alkaen. Painike on 90 senttimetrin korkeudella oven vasemmalla puolella.',
        decidedBy: 'Terveyspalvelujen tulosalue',
      },
      sv: {
        theme: 'Hälsostationens ytterdörr öppnas nu med en knapp',
        said: 'Ytterdörren är svår att få upp från rullstol, med rollator och med barnvagn.',
        decision: 'Dörren får en öppningsknapp och tröskeln blir lägre. Arbetet betalas ur fastighetsunderhållet.',
        change: 'Sedan 9.11.2026 öppnas dörren med en knapp. Den sitter på 90 centimeters höjd till vänster om dörren.',
        decidedBy: 'Resultatområdet för hälsotjänster',
      },
      en: {
        theme: 'The door of the health centre now opens at the press of a button',
        said: 'The front door is hard to open from a wheelchair, with a walker and with a pram.',
        decision: 'The door gets a button and the threshold is lowered. It is paid from the upkeep of buildings.',
        change: 'Since 9 November 2026 the door opens by a button, 90 centimetres high, to the left of the door.',
        decidedBy: 'Health services',
      },
    },
    decidedOn: '2026-10-27',
    topic: 'health',
    municipality: '609',
    from: [['2026-08/3'], ['2026-10/3']],
    writtenAt: '2026-11-09T08:10:00.000Z',
    publishedAt: '2026-11-10T07:00:00.000Z',
  },
  {
    key: 'tulokset',
    texts: {
      fi: {
        theme: 'Laboratorion lappu kertoo, missä ja milloin tulos näkyy',
        said: 'Verikokeen jälkeen ei tiedetä, soittaako joku vai pitääkö tulos etsiä itse.',
        decision:
          'Jokainen näytteenotossa käynyt saa lapun, jossa on ohje ja arvio ajasta. Soittamme edelleen vain, jos tulos vaatii toimia. Emme ala soittaa kaikista tuloksista: se veisi ajan hoidolta.',
        change: 'Lappu on ollut käytössä kaikissa näytteenottopisteissä 20.11.2026 alkaen, suomeksi ja ruotsiksi.',
        decidedBy: 'Laboratoriopalvelut',
      },
    },
    decidedOn: '2026-11-19',
    topic: 'health',
    from: [['answered', 'vastaus-tulokset']],
    writtenAt: '2026-11-20T09:30:00.000Z',
    publishedAt: '2026-11-20T12:00:00.000Z',
  },
  {
    key: 'illat',
    texts: {
      fi: {
        theme: 'Työikäisten rokotusiltoja tulee lisää',
        said: 'Töissä käyvälle sopivia rokotusiltoja on liian vähän.',
        decision: 'Porin ja Rauman rokotuspisteet pidetään joulukuussa auki kahtena iltana viikossa kello 19 asti.',
        change: 'Illat alkavat 1.12.2026. Aikaa ei tarvitse varata.',
        decidedBy: 'Terveyspalvelujen tulosalue',
      },
    },
    decidedOn: '2026-11-18',
    topic: 'vaccination',
    from: [['2026-09/5'], ['2026-10/10'], ['2026-11/7']],
    writtenAt: '2026-11-20T11:45:00.000Z',
  },
];

/** What came of what people told: two entries that anybody may read, and a draft. `told` is where their questions are. */
export function demoDeeds(told: readonly Question[]): Deed[] {
  return written.map(({ key, from, writtenAt, publishedAt, ...content }) => {
    const questions = from.map((name) => derivedId('qst', 'demo', ...name));
    const behind = behindOf(told.filter(({ id }) => questions.includes(id)));
    const by = (at: string) => ({ by: demoStaff, now: fromIso(at) });
    const id = derivedId('ded', 'demo', key);
    const draft = newDeed({ id, content: { ...content, questions, behind } }, by(writtenAt));
    return (publishedAt === undefined ? undefined : publish(draft, by(publishedAt))) ?? draft;
  });
}
