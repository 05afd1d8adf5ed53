import * as z from 'zod';
import { Locale } from '../../../shared/language/locale.ts';
import { Channel } from '../../../shared/partner/channel.ts';
import { Municipality, PartnerKind } from '../../../shared/partner/partner.ts';

/** A row of a list that staff import: a community, one account of it, and who keeps it. */
export const ImportRow = z.object({
  name: z.string().min(1).max(120),
  kind: PartnerKind,
  municipality: Municipality,
  channel: Channel,
  account: z.string().min(1).max(120),
  audience: z.int().nonnegative().max(99_999_999).optional(),
  maintainer: z.string().min(1).max(120),
  email: z.email().max(254),
  locale: Locale,
});
export type ImportRow = z.infer<typeof ImportRow>;

/** The columns of a list, by the words that its first line may have for them. */
export const columns = {
  name: ['nimi', 'yhteisö', 'yhteisön nimi', 'name'],
  kind: ['laji', 'kind'],
  municipality: ['kunta', 'municipality'],
  channel: ['kanava', 'channel'],
  account: ['kanavan nimi', 'kanavan osoite', 'account'],
  audience: ['seuraajia', 'seuraajat', 'jäseniä', 'audience'],
  maintainer: ['ylläpitäjä', 'yhteyshenkilö', 'maintainer'],
  email: ['sähköposti', 'sähköpostiosoite', 'email', 'e-mail'],
  locale: ['kieli', 'language'],
} as const satisfies Record<keyof ImportRow, readonly string[]>;

/** A list takes at most so many rows: what a form can carry back to us. */
export const mostRows = 300;
