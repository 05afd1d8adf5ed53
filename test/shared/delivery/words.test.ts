import { describe, expect, it } from 'vitest';
import { DeliveryState, Reason } from '../../../shared/delivery/delivery.ts';
import { reasonSentences } from '../../../shared/delivery/reason-sentences.ts';
import { explain, stateNames } from '../../../shared/delivery/words.ts';
import { Locale } from '../../../shared/language/locale.ts';

describe.each(Locale.options)('in %s', (locale) => {
  it('every state has a name of its own, and every reason a sentence of its own', () => {
    const names = DeliveryState.options.map((state) => stateNames[locale][state]);
    const sentences = Reason.options.map((reason) => reasonSentences[locale][reason]);
    expect(new Set(names).size).toBe(DeliveryState.options.length);
    expect(new Set(sentences).size).toBe(Reason.options.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });

  it('every delivery that did not arrive gets words', () => {
    const dueAt = '2026-11-23T07:35:00.000Z';
    for (const state of ['retry', 'ambiguous', 'permanent-failure', 'dead'] as const) {
      for (const reason of Reason.options) {
        const words = explain({ state, reason, dueAt }, locale);
        expect(words).toContain(reasonSentences[locale][reason]);
        expect(words.length).toBeGreaterThan(reasonSentences[locale][reason].length);
      }
    }
  });
});

it('tells when the next attempt is, as the reader’s clock shows it', () => {
  const waiting = { state: 'retry', reason: 'timeout', dueAt: '2026-11-23T07:35:00.000Z' } as const;
  expect(explain(waiting, 'fi')).toBe('Vastaanottaja ei vastannut ajoissa. Yritämme uudelleen 23.11.2026 klo 9.35.');
  expect(explain(waiting, 'sv')).toBe('Mottagaren svarade inte i tid. Vi försöker igen 23.11.2026 kl. 9.35.');
  expect(explain(waiting, 'en')).toBe(
    'The receiver did not answer in time. We will try again on 23 November 2026 at 9:35.',
  );
});

it('of a mail that may have arrived, never tells a reason for which it cannot have', () => {
  const advice = 'We will not send it again, so that nobody gets it twice. Ask the partner whether it came.';
  expect(explain({ state: 'unknown', reason: 'rejected' }, 'en')).toBe(advice);
  expect(explain({ state: 'unknown', reason: 'left' }, 'en')).toBe(advice);
  expect(explain({ state: 'unknown', reason: 'attempts-exhausted' }, 'en')).toBe(advice);
  expect(explain({ state: 'unknown', reason: 'timeout' }, 'en')).toBe(`The receiver did not answer in time. ${advice}`);
});

it('says nothing where the state says everything', () => {
  expect(explain({ state: 'pending' }, 'fi')).toBe('');
  expect(explain({ state: 'sent' }, 'fi')).toBe('');
});
