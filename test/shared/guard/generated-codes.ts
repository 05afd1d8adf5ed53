import { chance } from '../../../local/demo/chance.ts';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const signs = { 18: '+', 19: '-UVWXY', 20: 'ABCDEF' } as const;
const dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212'];

/** How a person may write a code. Each is given the date, the sign, and the three digits with the check character. */
const spellings: readonly ((date: string, sign: string, end: string) => string)[] = [
  (date, sign, end) => date + sign + end,
  (date, sign, end) => (date + sign + end).toLowerCase(),
  (date, sign, end) => `${date} ${sign} ${end}`,
  (date, sign, end) => `${date} ${sign}${end}`,
  (date, sign, end) => `${date}${sign} ${end}`,
  (date, sign, end) => `${date}\u00a0${sign}\u00a0${end.toLowerCase()}`,
  (date, sign, end) => `${date}${sign}${end.slice(0, 3)} ${end.slice(3)}`,
  (date, sign, end) => `${pairs(date, ' ')} ${sign} ${end}`,
  (date, sign, end) => `${pairs(date, '.')}${sign}${end}`,
  (date, sign, end) => `${pairs(date, '-')}${sign}${end}`,
  (date, sign, end) => `${date}\u200b${sign}${end}`,
  (date, sign, end) => `${date}\n${sign}${end}`,
  (date, _sign, end) => `${date} ${end}`,
];

const pairs = (date: string, between: string) => [date.slice(0, 2), date.slice(2, 4), date.slice(4)].join(between);

/** Where a code may stand in a text. */
const surroundings: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => `Olen ${code}, odotan vastausta.`,
  (code) => `hetu:${code}.`,
  (code) => `(${code})`,
  (code) => `Äitini tunnus on ${code}`,
  (code) => `${code} ja 040 123 4567`,
];

/** An invented code (its serial number is one that nobody is given, 900-999, in two of three), as somebody wrote it. */
export function generatedCode(n: number): { code: string; text: string } {
  const pick = (what: string, below: number) => Math.floor(chance('code', String(n), what) * below);
  const century = ([18, 19, 19, 20, 20] as const)[n % 5] ?? 20;
  const year = pick('year', 100);
  const month = 1 + pick('month', 12);
  const day = 1 + pick('day', new Date(Date.UTC(century * 100 + year, month, 0)).getUTCDate());
  const serial = n % 3 === 0 ? 2 + pick('serial', 898) : 900 + pick('serial', 100);
  const date = [day, month, year].map((part) => String(part).padStart(2, '0')).join('');
  const digits = String(serial).padStart(3, '0');
  const check = checkCharacters.charAt(Number(date + digits) % 31);
  const written = signs[century].charAt(pick('sign', signs[century].length));
  const sign = written === '-' ? (dashes[pick('dash', dashes.length)] ?? '-') : written;
  const spelled = spellings[pick('spelling', spellings.length)]?.(date, sign, digits + check) ?? '';
  return { code: spelled, text: surroundings[pick('place', surroundings.length)]?.(spelled) ?? spelled };
}
