import type { Definition } from '../definition.ts';

/** What was sent, and how it arrived. */
export const bulletinDefinitions = {
  'bulletins.sent': {
    name: { fi: 'Lähetettyjä tiedotteita', sv: 'Skickade meddelanden', en: 'Bulletins sent' },
    unit: 'count',
    means: {
      fi: 'Tiedotteet, jotka viestintä lähetti kuukauden aikana. Harjoitukset eivät ole mukana. Tiedotteella voi olla monta aihetta.',
      sv: 'Meddelanden som kommunikationen skickade under månaden. Övningar ingår inte. Ett meddelande kan ha flera ämnen.',
      en: 'Bulletins that staff sent during the month. Exercises are left out. A bulletin may have several topics.',
    },
    source: ['bulletin'],
    by: ['topic'],
  },
  'deliveries.all': {
    name: { fi: 'Toimituksia', sv: 'Leveranser', en: 'Deliveries' },
    unit: 'count',
    means: {
      fi: 'Toimitus on yksi tiedote yhteen osoitteeseen: sähköpostiin tai yhteisön omaan ohjelmaan (webhook). Tulos ”epäselvä” on oma ryhmänsä, eikä sitä lasketa onnistuneeksi.',
      sv: 'En leverans är ett meddelande till en adress: e-post eller gemenskapens eget program (webhook). Resultatet ”oklart” är en egen grupp och räknas inte som lyckat.',
      en: 'A delivery is one bulletin to one address: e-mail or the community’s own software (webhook). “Unclear” is a group of its own and never counted as a success.',
    },
    source: ['delivery'],
    by: ['outcome', 'channel'],
  },
  'deliveries.sent': {
    name: { fi: 'Perille menneitä toimituksia', sv: 'Lyckade leveranser', en: 'Deliveries that arrived' },
    unit: 'count',
    means: {
      fi: 'Toimitukset, jotka vastaanottajan palvelu otti vastaan.',
      sv: 'Leveranser som mottagarens tjänst tog emot.',
      en: 'Deliveries that the receiver’s service accepted.',
    },
    source: ['delivery'],
    by: ['channel'],
  },
  'deliveries.share': {
    name: { fi: 'Perille menneiden osuus', sv: 'Andel lyckade leveranser', en: 'Share of deliveries that arrived' },
    unit: 'share',
    better: 'more',
    means: {
      fi: 'Perille menneet toimitukset kaikista, joita yritettiin.',
      sv: 'Lyckade leveranser av alla som försöktes.',
      en: 'Deliveries that arrived, of all that were tried.',
    },
    of: {
      fi: 'toimitukset ilman niitä, joita ei lähetetty tahallaan (yhteisö lähti, tiedote päättyi) tai jotka menevät koosteessa',
      sv: 'leveranser utom de som avsiktligt inte skickades (gemenskapen lämnade, meddelandet upphörde) eller som går i ett sammandrag',
      en: 'deliveries without those left unsent on purpose (the community left, the bulletin ended) or that go in a digest',
    },
    source: ['delivery'],
  },
  'time.delivered.median': {
    name: { fi: 'Aika perille, puolet', sv: 'Tid till leverans, hälften', en: 'Time to delivery, half' },
    unit: 'seconds',
    better: 'less',
    means: {
      fi: 'Aika lähetyshetkestä siihen, kun toimitus oli perillä: puolet toimituksista ehti tässä ajassa. Mukana eivät ole ne, jotka odottivat yhteisön toivomaa aikaa. Tuntia pidemmät ajat on pyöristetty ylös täysiin minuutteihin.',
      sv: 'Tid från sändning till att leveransen kommit fram: hälften hann på denna tid. De som väntade på en tid som gemenskapen önskat ingår inte. Tider över en timme är avrundade uppåt till hela minuter.',
      en: 'Time from sending until the delivery arrived: half of them took no longer. Those held until a time that the community wished are left out. Times above an hour are rounded up to whole minutes.',
    },
    of: { fi: 'perille menneet toimitukset', sv: 'lyckade leveranser', en: 'deliveries that arrived' },
    source: ['bulletin', 'delivery'],
    by: ['channel'],
  },
  'time.delivered.p95': {
    name: { fi: 'Aika perille, 95 %', sv: 'Tid till leverans, 95 %', en: 'Time to delivery, 95%' },
    unit: 'seconds',
    means: {
      fi: 'Sama aika niin, että 95 prosenttia toimituksista ehti siinä.',
      sv: 'Samma tid så att 95 procent av leveranserna hann.',
      en: 'The same time, such that 95 per cent of the deliveries took no longer.',
    },
    of: { fi: 'perille menneet toimitukset', sv: 'lyckade leveranser', en: 'deliveries that arrived' },
    source: ['bulletin', 'delivery'],
    by: ['channel'],
  },
} as const satisfies Record<string, Definition>;
