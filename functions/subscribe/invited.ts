import { openInvitation } from '../../shared/prospect/invitation.ts';
import type { FormState } from '../../shared/web/form.ts';
import type { Deps } from './deps.ts';

/** What the form is filled in with for who came by an invitation; `ended` when the invitation works no more. */
export type Invited = { readonly kind: 'uninvited' | 'ended' | 'invited'; readonly input: FormState['input'] };

/**
 * Fills in what staff know of the community that an invitation is for. Nothing about a person is among it, since a link
 * or a QR code comes into many hands. A token that is not ours is no invitation.
 */
export async function openInvited(
  token: string | undefined,
  deps: Pick<Deps, 'prospects' | 'keys' | 'now'>,
): Promise<Invited> {
  if (token === undefined) return { kind: 'uninvited', input: {} };
  const { links } = await deps.keys();
  const opened = openInvitation(token, links, deps.now());
  if (opened === undefined) return { kind: 'ended', input: {} };
  const input = { invitation: [token] };
  const prospect = opened.works ? await deps.prospects.get(opened.prospectId) : undefined;
  if (prospect === undefined) return { kind: 'ended', input };
  return {
    kind: 'invited',
    input: {
      ...input,
      name: [prospect.name],
      kind: [prospect.kind],
      municipality: [prospect.municipality],
      ...(prospect.account === undefined
        ? {}
        : { 'accounts.0.channel': [prospect.account.channel], 'accounts.0.name': [prospect.account.name] }),
    },
  };
}
