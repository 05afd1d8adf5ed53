import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chance } from '../../../local/demo/chance.ts';
import { findIdentityCodes } from '../../../shared/guard/identity-code.ts';

/** Written by hand: what people of Satakunta may write with dates, telephone numbers, prices and other numbers in it. */
const written = readFileSync(new URL('finnish-sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** Made from templates, not written by anybody: each number is drawn anew. */
const templates: readonly ((number: (below: number, from?: number) => number) => string)[] = [
  (n) => `Aika oli varattu ${n(28, 1)}.${n(12, 1)}.20${n(20, 10)} kello ${n(14, 7)}.${n(50, 10)}.`,
  (n) => `Soitin numeroon 0${n(9, 40)} ${n(899, 100)} ${n(8999, 1000)} jo ${n(9, 2)} kertaa.`,
  (n) => `Numero on +358 ${n(9, 40)} ${n(8_999_999, 1_000_000)}.`,
  (n) => `Lasku ${n(899_999, 100_000)} oli ${n(300, 10)},${n(89, 10)} euroa, eräpäivä ${n(28, 1)}.${n(12, 1)}.`,
  (n) => `Jono oli ${n(899, 100)} ihmistä, odotin ${n(28, 10)}.${n(12, 1)}.–${n(28, 10)}.${n(12, 1)}.`,
  (n) => `Puhelin 02 ${n(899, 100)} ${n(8999, 1000)}, avoinna ${n(3, 7)}–${n(4, 15)}.`,
  (n) => `Viite ${n(89, 10)} ${n(8999, 1000)} ${n(8999, 1000)} ja summa ${n(900, 10)} €.`,
  (n) => `Hoito kesti ${n(28, 10)}.${n(12, 1)}.${n(20, 10)}-${n(28, 10)}.${n(12, 1)}.${n(20, 10)}.`,
  (n) => `Päätös ${n(899, 100)}/20${n(17, 10)}, pykälä ${n(200, 1)}, maksu ${n(90, 10)},${n(89, 10)}.`,
  (n) => `Tilausnumero ${n(89_999_999, 10_000_000)}, hinta ${n(500, 1)} euroa.`,
];
const made = Array.from({ length: 2000 }, (_, at) => {
  let draws = 0;
  const number = (below: number, from = 0) => from + Math.floor(chance('corpus', String(at), String(draws++)) * below);
  return templates[at % templates.length]?.(number) ?? '';
});

it('nothing in 300 sentences of people and 2,000 made ones is taken for an identity code, or asked about as one', () => {
  expect(written.length).toBeGreaterThanOrEqual(300);
  expect(new Set(written).size).toBe(written.length);
  expect(new Set(made).size).toBeGreaterThan(1990);
  expect([...written, ...made].filter((text) => findIdentityCodes(text).length > 0)).toEqual([]);
});
