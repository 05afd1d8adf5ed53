import { describe, expect, it } from 'vitest';
import type { Partner } from '../../shared/partner/partner.ts';
import { changePartner, type PartnerStore, partnerStore } from '../../shared/partner/store.ts';
import { expiryAfter } from '../../shared/time.ts';
import { memoryPartners } from '../fakes/partner-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { examplePartner, exampleWebhook, id, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
const now = () => noon;

const stores: [string, () => PartnerStore][] = [
  ['in memory', () => memoryPartners(now)],
  ['in DynamoDB', () => partnerStore(dynamo.client, dynamo.tableNames.partner, now)],
];

describe.each(stores)('the register of partners %s', (_where, open) => {
  it('gives a partner back as it was stored, with everything that is optional or without it', async () => {
    const partners = open();
    const whole = examplePartner('reposaari', { expiresAt: expiryAfter(noon, 1000) }, { webhooks: [webhook] });
    const { confirmedAt: _c, decidedAt: _d, decidedBy: _b, ...rest } = examplePartner('ahlainen');
    const bare: Partner = { ...rest, accounts: [], topics: [], state: 'unconfirmed' };
    expect(await partners.create(whole)).toBe('created');
    expect(await partners.create(bare)).toBe('created');
    expect(await partners.get(whole.id)).toEqual(whole);
    expect(await partners.get(bare.id)).toEqual(bare);
    expect(await partners.get(id('prt', 'nobody'))).toBeUndefined();
  });

  it('leaves a partner that exists as it is when the same id is created again', async () => {
    const partners = open();
    const first = examplePartner('noormarkku');
    await partners.create(first);
    expect(await partners.create({ ...first, name: 'Joku muu' })).toBe('exists');
    expect(await partners.get(first.id)).toEqual(first);
  });

  it('takes a change only if it was made from the newest version', async () => {
    const partners = open();
    const stored = examplePartner('lavia', { version: 4 });
    await partners.create(stored);
    expect(await partners.save({ ...stored, version: 5, name: 'Lavian kylä' })).toBe('saved');
    expect(await partners.save({ ...stored, version: 5, name: 'Toinen' })).toBe('conflict');
    expect(await partners.save({ ...stored, version: 7, name: 'Kolmas' })).toBe('conflict');
    expect(await partners.get(stored.id)).toMatchObject({ version: 5, name: 'Lavian kylä' });
  });

  it('does not create by a change', async () => {
    const partners = open();
    expect(await partners.save(examplePartner('unknown', { version: 1 }))).toBe('conflict');
    expect(await partners.get(id('prt', 'unknown'))).toBeUndefined();
  });

  it('keeps every one of four changes that are made at once', async () => {
    const partners = open();
    const stored = examplePartner('kyläsaari', { version: 1, accounts: [] });
    await partners.create(stored);
    const add = (name: string) =>
      changePartner(partners, stored.id, (partner) => ({
        kind: 'changed',
        partner: {
          ...partner,
          version: partner.version + 1,
          accounts: [...partner.accounts, { id: id('acc', name), channel: 'other', name }],
        },
      }));
    await Promise.all(['a', 'b', 'c', 'd'].map(add));
    const after = await partners.get(stored.id);
    expect(after?.accounts.map(({ name }) => name).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(after?.version).toBe(5);
  });

  it('says of a change to nobody that there is nobody', async () => {
    expect(await changePartner(open(), id('prt', 'nobody'), () => ({ kind: 'unchanged' }))).toEqual({
      kind: 'missing',
    });
  });

  it('lists the partners in a state, newest first', async () => {
    const partners = open();
    for (const [name, createdAt] of [
      ['second', '2026-10-02T08:00:00.000Z'],
      ['third', '2026-10-03T08:00:00.000Z'],
      ['first', '2026-10-01T08:00:00.000Z'],
    ] as const) {
      await partners.create(examplePartner(`declined ${name}`, { state: 'declined', name, createdAt }));
    }
    expect((await partners.inState('declined')).map(({ name }) => name)).toEqual(['third', 'second', 'first']);
    expect(await partners.inState('left')).toEqual([]);
  });

  it('never shows a partner whose time has passed, though DynamoDB deletes late', async () => {
    const partners = open();
    const gone = examplePartner('gone', { state: 'confirmed', expiresAt: noon / 1000 });
    const lasting = examplePartner('lasting', { state: 'confirmed', expiresAt: noon / 1000 + 1 });
    await partners.create(gone);
    await partners.create(lasting);
    expect(await partners.get(gone.id)).toBeUndefined();
    expect(await partners.get(lasting.id)).toEqual(lasting);
    const listed = (await partners.inState('confirmed')).map((partner) => partner.id);
    expect(listed).toContain(lasting.id);
    expect(listed).not.toContain(gone.id);
    const scanned = await scanAll(partners, 1, 10);
    expect(scanned).toContain(lasting.id);
    expect(scanned).not.toContain(gone.id);
  });

  it.each([
    { total: 16, limit: 1 },
    { total: 16, limit: 3 },
    { total: 4, limit: 7 },
    { total: 1, limit: 1000 },
  ])('meets each partner once in $total segments of pages of $limit', async ({ total, limit }) => {
    const partners = open();
    const name = (n: number) => `scan-${total}-${limit}-${n}`;
    const added = Array.from({ length: 40 }, (_, n) => examplePartner(name(n)));
    await Promise.all(added.map((partner) => partners.create(partner)));
    const met = await scanAll(partners, total, limit);
    expect(new Set(met).size).toBe(met.length);
    expect(met).toEqual(expect.arrayContaining(added.map((partner) => partner.id)));
  });
});

const webhook = exampleWebhook('https://kyla.example.fi/in', { secretShownAt: '2026-11-03T08:00:00.000Z' });

async function scanAll(partners: PartnerStore, total: number, limit: number): Promise<string[]> {
  const met: string[] = [];
  for (let segment = 0; segment < total; segment++) {
    let cursor: string | undefined;
    do {
      const page = await partners.scan({ segment, total, limit, cursor });
      expect(page.partners.length).toBeLessThanOrEqual(limit);
      met.push(...page.partners.map((partner) => partner.id));
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return met;
}
