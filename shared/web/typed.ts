/**
 * What a person typed, made fit to store and to show: composed letters (NFC), line feeds alone as line breaks, and none
 * of what cannot be seen or stored (control characters, noncharacters such as U+FFFE, which SQS refuses, and the marks that
 * turn the direction of writing, which can make an address read as another).
 */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** How many code points a text has: what the limits of our fields count, so that ä and 😀 are one each. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
