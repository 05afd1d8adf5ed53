import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import type { Mail } from '../../shared/email/mail.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { type Letter, letterHtml, letterText } from './letter.tsx';

export type MailOrNot =
  | { readonly kind: 'mail'; readonly mail: Mail }
  | Extract<Outcome, { kind: 'held' | 'in-digest' | 'skipped' }>;

/** A letter on its way to an address. */
export async function mailOf(letter: Letter, to: string): Promise<Mail> {
  return { to, subject: letter.subject, text: letterText(letter), html: await letterHtml(letter) };
}

/** The address of a delivery that is to no partner's mailbox. */
export function addressOf(delivery: Delivery): string {
  if (delivery.address === undefined) throw new Error(`delivery ${delivery.id} has no address`);
  return delivery.address;
}

/** The page on which staff see a community. */
export const staffPageOf = ({ id }: Partner, siteUrl: string): string => `${siteUrl}/hallinta/kumppanit/${id}`;
