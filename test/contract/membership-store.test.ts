import { describe, expect, it } from 'vitest';
import { type MembershipStore, membershipStore } from '../../shared/membership/store.ts';
import { memoryMemberships } from '../fakes/membership-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { id } from '../support/examples.ts';

const dynamo = testDynamoDB();

const stores: [string, () => MembershipStore][] = [
  ['in memory', memoryMemberships],
  ['in DynamoDB', () => membershipStore(dynamo.client, dynamo.tableNames.membership)],
];

const membership = (addressHash: string, partner: string, target = partner) => ({
  addressHash,
  partnerId: id('prt', partner),
  targetId: id('tgt', target),
});

describe.each(stores)('the communities of a mailbox %s', (_where, open) => {
  it('are found by the hash of its address, each once, and no others', async () => {
    const memberships = open();
    for (const partner of ['a', 'b', 'a']) await memberships.add(membership('found', partner));
    await memberships.add(membership('other', 'c'));
    const expected = [membership('found', 'a'), membership('found', 'b')];
    expect(await memberships.of('found')).toEqual(expected.sort((a, b) => (a.partnerId < b.partnerId ? -1 : 1)));
    expect(await memberships.of('nobody')).toEqual([]);
  });

  it('know the newest target of a community', async () => {
    const memberships = open();
    await memberships.add(membership('again', 'a', 'old'));
    await memberships.add(membership('again', 'a', 'new'));
    expect(await memberships.of('again')).toEqual([membership('again', 'a', 'new')]);
  });

  it('are forgotten, also twice', async () => {
    const memberships = open();
    await memberships.add(membership('gone', 'a'));
    await memberships.remove(membership('gone', 'a'));
    await memberships.remove(membership('gone', 'a'));
    expect(await memberships.of('gone')).toEqual([]);
  });
});
