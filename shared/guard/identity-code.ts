/**
 * Finnish personal identity codes (henkilötunnus) in free text: `ddmmyy`, a sign for the century, three digits and a check
 * character. People write them with spaces, any dash, small letters, dots in the date, or without the sign.
 */
export type FoundCode = {
  /** Where it stands in the text (UTF-16 units). */
  readonly from: number;
  readonly to: number;
  /** `certain`: its check character is right. `possible`: all but that. */
  readonly kind: 'certain' | 'possible';
};

/** Every code in the text, in order. */
export function findIdentityCodes(text: string): FoundCode[] {
  const found: FoundCode[] = [];
  const pattern = new RegExp(code, 'giu');
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const kind = judge(match);
    if (kind === undefined) {
      // Another one may begin inside of what looked like one.
      pattern.lastIndex = match.index + 1;
      continue;
    }
    found.push({ from: match.index, to: match.index + match[0].length, kind });
  }
  return found;
}

/** The text with `instead` in the place of each certain code, and how many there were. */
export function withoutIdentityCodes(text: string, instead: string): { text: string; removed: number } {
  const certain = findIdentityCodes(text).filter(({ kind }) => kind === 'certain');
  const kept = certain
    .toReversed()
    .reduce((rest, { from, to }) => rest.slice(0, from) + instead + rest.slice(to), text);
  return { text: kept, removed: certain.length };
}

/** Spaces of every kind, and signs that cannot be seen. */
const gap = '[\\s\\u00ad\\u200b-\\u200d\\u2060\\ufeff]';
const dashes = '\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d';
/** The whole date in one, or its three parts with the same sign between them. */
const date = `(?<day>\\d\\d)(?<between>[.\\/${dashes}]|${gap}|)(?<month>\\d\\d)\\k<between>(?<year>\\d\\d)`;
const sign = `(?<left>${gap}*)(?<sign>[+${dashes}A-FU-Y]?)(?<right>${gap}*)`;
const code = `(?<!\\d)${date}${sign}(?<serial>\\d{3})${gap}?(?<check>[0-9A-Y])(?![0-9A-Za-zÅÄÖåäö])`;

function judge({ groups = {} }: RegExpExecArray): FoundCode['kind'] | undefined {
  const { day = '', month = '', year = '', serial = '', between = '' } = groups;
  const [mark, check] = [(groups['sign'] ?? '').toUpperCase(), (groups['check'] ?? '').toUpperCase()];
  if (!isDate(Number(day), Number(month), Number(year), mark)) return undefined;
  const isRight = check === checkCharacters[Number(day + month + year + serial) % checkCharacters.length];
  const isSpaced = `${groups['left']}${groups['right']}` !== '';

  // Nothing but digits, as a telephone number is: taken for a code only as people write one, the date apart from the rest.
  if (mark === '' && /\d/.test(check) && !(between === '' && isSpaced)) return undefined;
  if (isRight) return 'certain';
  // The rest of a true code with a slip of the pen; anything looser than its proper spelling would be a guess.
  const isProper = between === '' && mark !== '' && !isSpaced;
  return isProper && checkCharacters.includes(check) ? 'possible' : undefined;
}

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Whether there was such a day; without a sign the century is open, and 29 February gets the benefit of the doubt. */
function isDate(day: number, month: number, year: number, mark: string): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const century = mark === '+' ? 1800 : /[A-F]/.test(mark) ? 2000 : mark === '' ? 2000 : 1900;
  return day <= new Date(Date.UTC(century + year, month, 0)).getUTCDate();
}
