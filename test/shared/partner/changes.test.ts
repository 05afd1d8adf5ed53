import { describe, expect, it } from 'vitest';
import { type Change, confirm, decide, giveUpTarget, leavesWith } from '../../../shared/partner/changes.ts';
import type { Partner, PartnerState } from '../../../shared/partner/partner.ts';
import { day, toIso } from '../../../shared/time.ts';
import { exampleMaintainer, examplePartner, exampleWebhook, noon } from '../../support/examples.ts';

const inState = (state: PartnerState): Partner => examplePartner('muuttuva', { state, version: 7 });
const stateAfter = (change: Change) => (change.kind === 'changed' ? change.partner.state : change.kind);

describe('a community', () => {
  const rows: [PartnerState, string, string, string][] = [
    // before          confirm      approve      decline
    ['unconfirmed', 'confirmed', 'refused', 'refused'],
    ['confirmed', 'unchanged', 'active', 'declined'],
    ['active', 'unchanged', 'unchanged', 'refused'],
    ['declined', 'refused', 'refused', 'unchanged'],
    ['left', 'refused', 'refused', 'refused'],
  ];
  it.each(rows)('that is %s: confirming %s, approving %s, declining %s', (state, confirmed, approved, declined) => {
    expect(stateAfter(confirm(inState(state), noon))).toBe(confirmed);
    expect(stateAfter(decide(inState(state), 'active', { sub: 'staff-1', name: 'Anna Viestijä' }, noon))).toBe(
      approved,
    );
    expect(stateAfter(decide(inState(state), 'declined', { sub: 'staff-1', name: 'Anna Viestijä' }, noon))).toBe(
      declined,
    );
  });

  it('is kept once it has confirmed', () => {
    const { decidedAt: _a, decidedBy: _b, confirmedAt: _c, ...rest } = inState('unconfirmed');
    expect(confirm({ ...rest, expiresAt: 1 }, noon)).toEqual({
      kind: 'changed',
      partner: { ...rest, version: 8, state: 'confirmed', confirmedAt: toIso(noon) },
    });
  });

  it('is remembered with who approved it, and forgotten 28 days after it was declined', () => {
    const by = { decidedAt: toIso(noon), decidedBy: { sub: 'staff-2', name: 'Anna Viestijä' }, version: 8 };
    const approved = decide(inState('confirmed'), 'active', { sub: 'staff-2', name: 'Anna Viestijä' }, noon);
    expect(approved).toEqual({ kind: 'changed', partner: { ...inState('active'), ...by } });
    const declined = decide(inState('confirmed'), 'declined', { sub: 'staff-2', name: 'Anna Viestijä' }, noon);
    const expiresAt = (noon + 28 * day) / 1000;
    expect(declined).toEqual({ kind: 'changed', partner: { ...inState('declined'), ...by, expiresAt } });
  });
});

describe('giving up a target', () => {
  const webhook = exampleWebhook('https://kyla.example.fi/in');
  const both = examplePartner('kaksi', {}, { webhooks: [webhook] });
  const deputy = exampleMaintainer('vara@example.fi', 'Veli Varahenkilö');
  const deputysMailbox = { channel: 'email', id: 'tgt_vara', maintainerId: deputy.id } as const;
  const withDeputy = {
    ...both,
    maintainers: [...both.maintainers, deputy],
    targets: [...both.targets, deputysMailbox],
  };

  it('leaves the community its others', () => {
    const change = giveUpTarget(both, webhook.id, noon);
    expect(change).toMatchObject({ kind: 'changed', partner: { state: 'active', targets: [{ channel: 'email' }] } });
    expect(change.kind === 'changed' && change.partner.expiresAt).toBeUndefined();
  });

  it('is forgetting the maintainer who read it, and nobody else', () => {
    expect(giveUpTarget(withDeputy, deputysMailbox.id, noon)).toEqual({
      kind: 'changed',
      partner: { ...both, version: both.version + 1 },
    });
  });

  it('is leaving, if it is the last mailbox, also for the webhook; the row is forgotten 28 days later', () => {
    for (const partner of [examplePartner('yksi'), both]) {
      expect(giveUpTarget(partner, partner.targets[0]?.id ?? '', noon)).toMatchObject({
        kind: 'changed',
        partner: { state: 'left', targets: [], leftAt: toIso(noon), expiresAt: (noon + 28 * day) / 1000, version: 3 },
      });
    }
  });

  it('is leaving only when every mailbox goes', () => {
    const mailboxes = withDeputy.targets.filter(({ channel }) => channel === 'email').map(({ id }) => id);
    expect(leavesWith(withDeputy, mailboxes)).toBe(true);
    for (const mailbox of mailboxes) expect(leavesWith(withDeputy, [mailbox])).toBe(false);
    expect(leavesWith(withDeputy, [webhook.id])).toBe(false);
  });

  it('twice is giving it up once', () => {
    expect(giveUpTarget(both, 'tgt_unknown', noon)).toEqual({ kind: 'unchanged' });
  });
});
