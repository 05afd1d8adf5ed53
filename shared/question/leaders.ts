import * as z from 'zod';
import { Municipality } from '../partner/partner.ts';

/** Whose leaders read what people asked, by their e-mail addresses: of a municipality, or of the whole region. */
export const Leaders = z.partialRecord(Municipality, z.array(z.email()));
export type Leaders = z.infer<typeof Leaders>;

/** The same as the environment holds it: JSON. */
export const leadersText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(Leaders);
