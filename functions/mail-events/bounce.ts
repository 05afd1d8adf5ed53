import type { SuppressionReason } from '../../shared/email/suppression.ts';

/** What SES says of a bounce; `status` is the receiving server's enhanced status code (RFC 3463), if it gave one. */
export type Bounce = {
  readonly bounceType: string;
  readonly bounceSubType: string;
  readonly status?: string | undefined;
};

export type BounceReason = Exclude<SuppressionReason, 'complaint'>;

/** Whether the address is of no use any more: SES calls such a bounce permanent. */
export const isHard = ({ bounceType }: Bounce): boolean => bounceType === 'Permanent';

/** What SES names in its subtype (Amazon SES Developer Guide, "Bounce types"). */
const bySubType = new Map<string, BounceReason>([
  ['NoEmail', 'bounced-no-mailbox'],
  ['Suppressed', 'bounced-by-provider'],
  ['OnAccountSuppressionList', 'bounced-by-provider'],
  ['MailboxFull', 'bounced-mailbox-full'],
  ['MessageTooLarge', 'bounced-too-large'],
  ['ContentRejected', 'bounced-as-spam'],
  ['AttachmentRejected', 'bounced-as-spam'],
]);

/** What the detail of an enhanced status code says, whatever its class; the first that fits counts. */
const byStatus: readonly (readonly [RegExp, BounceReason])[] = [
  // Bad mailbox, bad domain, mailbox moved, mailbox disabled.
  [/^\d\.(1\.[1236]|1\.10|2\.1)$/, 'bounced-no-mailbox'],
  [/^\d\.2\.2$/, 'bounced-mailbox-full'],
  [/^\d\.(2\.3|3\.4)$/, 'bounced-too-large'],
  // Security or policy: nearly always a filter that took the mail for spam.
  [/^\d\.7\.\d+$/, 'bounced-as-spam'],
];

/**
 * Why a mail came back, as far as SES tells. `bounced-for-now` is a bounce that SES calls transient without saying why:
 * an automatic reply ("out of office") comes as such a one too.
 */
export function bounceReason(bounce: Bounce): BounceReason | 'bounced-for-now' {
  const { bounceSubType, status = '' } = bounce;
  const told = bySubType.get(bounceSubType) ?? byStatus.find(([form]) => form.test(status))?.[1];
  return told ?? (isHard(bounce) ? 'bounced' : 'bounced-for-now');
}
