import * as z from 'zod';

/** Where a community keeps an account. */
export const Channel = z.enum([
  'facebook-group',
  'facebook-page',
  'instagram',
  'whatsapp',
  'x',
  'tiktok',
  'website',
  'newsletter',
  'other',
]);
export type Channel = z.infer<typeof Channel>;
