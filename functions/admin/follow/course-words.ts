import type { StopReason } from '../../../shared/bulletin/halt.ts';
import { staffCatalogue } from '../../../shared/language/catalogue.ts';
import type { Refusal } from './steer.ts';

/** Why the system stopped a bulletin, with when and how many of how many. */
export const stopWords = staffCatalogue({
  fi: {
    bounces: (when: string, failed: string, of: string) =>
      `Pysäytetty ${when}: lähetetyistä ${of} viestistä palautui ${failed}. Jos viestejä palautuu näin paljon, postipalvelu voi estää kaikki viestimme.`,
    complaints: (when: string, failed: string, of: string) =>
      `Pysäytetty ${when}: lähetetyistä ${of} viestistä ilmoitettiin roskapostiksi ${failed}. Postipalvelu voi estää kaikki viestimme jo muutaman ilmoituksen vuoksi.`,
  } satisfies Record<StopReason, (when: string, failed: string, of: string) => string>,
  en: {
    bounces: (when, failed, of) =>
      `Stopped on ${when}: of ${of} messages sent, ${failed} came back. With so many, the mail service may block all our mail.`,
    complaints: (when, failed, of) =>
      `Stopped on ${when}: of ${of} messages sent, ${failed} were reported as spam. A few such reports are enough for the mail service to block all our mail.`,
  },
});

/** Why what staff asked for was not done, and what they can do. */
export const refusalWords = staffCatalogue({
  fi: {
    'not-sending': 'Tiedotteessa ei ole enää mitään lähettämättä. Alla näet, mihin kukin toimitus päätyi.',
    cancelled: 'Loput on jo peruttu, eikä sitä voi kumota. Kirjoita tarvittaessa uusi tiedote.',
    halted: 'Lähettäminen on keskeytetty. Jatka ensin lähettämistä ja yritä sitten uudelleen.',
  } satisfies Record<Refusal, string>,
  en: {
    'not-sending': 'Nothing of the bulletin is unsent any more. You see below what became of each delivery.',
    cancelled: 'The rest was cancelled already, which cannot be undone. Write a new bulletin if needed.',
    halted: 'Sending is paused. Resume it first, then try again.',
  },
});
