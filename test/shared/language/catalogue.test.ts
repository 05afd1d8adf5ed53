import { expect, expectTypeOf, it } from 'vitest';
import { catalogue, staffCatalogue } from '../../../shared/language/catalogue.ts';

const words = catalogue({
  fi: { title: 'Tiedote', sent: (count: number) => `Lähetetty ${count} kertaa` },
  sv: { title: 'Meddelande', sent: (count) => `Skickat ${count} gånger` },
  en: { title: 'Bulletin', sent: (count) => `Sent ${count} times` },
});

it('speaks each language', () => {
  expect([words.fi.title, words.sv.sent(2), words.en.sent(2)]).toEqual(['Tiedote', 'Skickat 2 gånger', 'Sent 2 times']);
  expectTypeOf(words.sv.sent).toEqualTypeOf<(count: number) => string>();
});

it('does not compile with a key that is missing, too many or of another kind', () => {
  const fi = { title: 'Tiedote', sent: (count: number) => `${count}` };
  const en = { title: 'Bulletin', sent: (count: number) => `${count}` };
  // @ts-expect-error Swedish lacks `sent`.
  expect(catalogue({ fi, sv: { title: 'Meddelande' }, en }).sv).not.toHaveProperty('sent');
  // @ts-expect-error `tittel` is no key of the Finnish words.
  expect(staffCatalogue({ fi, en: { ...en, tittel: '' } }).en).toHaveProperty('tittel');
  // @ts-expect-error A text where Finnish has a function.
  expect(staffCatalogue({ fi, en: { ...en, sent: 'sent' } }).en.sent).toBe('sent');
});
