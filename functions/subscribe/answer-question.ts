import { noticeOf, sendNotice } from '../../shared/delivery/notice.ts';
import { openLink } from '../../shared/link.ts';
import type { Partner, VettingQuestion } from '../../shared/partner/partner.ts';
import { changePartner } from '../../shared/partner/store.ts';
import { answer } from '../../shared/partner/vetting.ts';
import type { Deps } from './deps.ts';

/** A question that staff asked an applicant, by its place among those of the partner. */
export type OpenedQuestion = {
  readonly kind: 'open';
  readonly partner: Partner;
  readonly place: number;
  readonly question: VettingQuestion;
};

/** Finds the question whose mail held this link. One of an application that was decided counts as expired. */
export async function openQuestion(
  token: string,
  deps: Pick<Deps, 'partners' | 'keys' | 'now'>,
): Promise<OpenedQuestion | { readonly kind: 'wrong' | 'expired' }> {
  const { links } = await deps.keys();
  const link = openLink(token, 'answer', links, deps.now());
  if (link.kind !== 'open') return { kind: link.kind };
  const [partnerId = '', at = ''] = link.subject.split('~');
  const place = Number(at);
  const partner = await deps.partners.get(partnerId);
  const question = partner?.questions?.[place];
  if (partner?.state !== 'confirmed' || question === undefined) return { kind: 'expired' };
  return { kind: 'open', partner, place, question };
}

/**
 * Stores the answer and tells staff. May be repeated: the first answer stays, and staff are told once, also when we died
 * between the two.
 */
export async function answerQuestion(
  given: { readonly partner: Partner; readonly place: number; readonly text: string },
  deps: Pick<Deps, 'partners' | 'deliveries' | 'emails' | 'staffAddresses' | 'now' | 'log'>,
): Promise<void> {
  const { partner: applicant, place, text } = given;
  const partnerId = applicant.id;
  const change = await changePartner(deps.partners, partnerId, (newest) => answer(newest, place, text, deps.now()));
  const partner = change.kind === 'changed' ? change.partner : await deps.partners.get(partnerId);
  const at = partner?.questions?.[place]?.answer?.at;
  if (partner?.state !== 'confirmed' || at === undefined) return;
  const matter = { kind: 'vetting-answered', partnerId, place } as const;
  for (const address of deps.staffAddresses) {
    const notice = noticeOf({ matter, channel: 'email', to: { address }, at, now: deps.now() });
    await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  }
  deps.log.info('Question answered', { partnerId, state: change.kind });
}
