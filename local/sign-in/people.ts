/** Somebody who can sign in locally, as the staff's user pool would describe them. */
export type Person = { readonly sub: string; readonly name: string; readonly email: string };

/** The two people that the sign-in page offers. They are invented. */
export const people: readonly Person[] = [
  { sub: '00000000-0000-4000-8000-000000000001', name: 'Viestijä Virtanen', email: 'viestija.virtanen@example.org' },
  { sub: '00000000-0000-4000-8000-000000000002', name: 'Tiedottaja Testi', email: 'tiedottaja.testi@example.org' },
];
