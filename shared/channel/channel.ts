import * as z from 'zod';
import type { Channel } from '../partner/channel.ts';

/** The channels that a text is written for; several kinds of account share one. */
export const VersionChannel = z.enum(['facebook', 'instagram', 'x', 'whatsapp', 'website']);
export type VersionChannel = z.infer<typeof VersionChannel>;

/** What staff wrote for single channels; a channel that is not there gets a text derived from the body. */
export const ChannelTexts = z.partialRecord(VersionChannel, z.string().min(1));
export type ChannelTexts = z.infer<typeof ChannelTexts>;

/** Which channel's text an account of a community takes. */
export const versionOf = {
  'facebook-group': 'facebook',
  'facebook-page': 'facebook',
  instagram: 'instagram',
  whatsapp: 'whatsapp',
  x: 'x',
  tiktok: 'instagram',
  website: 'website',
  newsletter: 'website',
  other: 'website',
} as const satisfies Record<Channel, VersionChannel>;
