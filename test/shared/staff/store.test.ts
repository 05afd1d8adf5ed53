import { describe, expect, it } from 'vitest';
import { beginSignIn, seenAgain, startSession } from '../../../shared/staff/session.ts';
import { type SessionStore, sessionStore } from '../../../shared/staff/store.ts';
import { fromIso, hour, minute } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { memorySessions } from '../../support/memory-sessions.ts';

const dynamo = testDynamoDB();
const noon = fromIso('2026-11-23T10:00:00.000Z');
const maija = { sub: 'u-1', name: 'Maija Mallikas', email: 'maija@example.fi' };

const stores: [string, () => SessionStore][] = [
  ['in memory', memorySessions],
  ['in DynamoDB', () => sessionStore(dynamo.client, dynamo.tableNames.session)],
];

describe.each(stores)('sessions %s', (_where, open) => {
  it('are read back as they were stored', async () => {
    const sessions = open();
    const signedIn = startSession('read-1', maija, noon);
    const pending = beginSignIn(
      { id: 'read-2', state: 's', nonce: 'n', verifier: 'v', returnTo: '/hallinta', locale: 'fi' },
      noon,
    );
    await sessions.create(signedIn);
    await sessions.create(pending);
    expect(await sessions.get('read-1', noon)).toEqual(signedIn);
    expect(await sessions.get('read-2', noon)).toEqual(pending);
    expect(await sessions.get('read-3', noon)).toBeUndefined();
  });

  it('are gone when their time has passed, though DynamoDB deletes late', async () => {
    const sessions = open();
    await sessions.create(startSession('late', maija, noon));
    expect(await sessions.get('late', noon + 30 * minute - 1)).toBeDefined();
    expect(await sessions.get('late', noon + 30 * minute)).toBeUndefined();
    expect(await sessions.take('late', noon + 30 * minute)).toBeUndefined();
  });

  it('are taken out once, however many try', async () => {
    const sessions = open();
    await sessions.create(startSession('once', maija, noon));
    const taken = await Promise.all([1, 2, 3, 4].map(() => sessions.take('once', noon)));
    expect(taken.filter((session) => session !== undefined)).toHaveLength(1);
    expect(await sessions.get('once', noon)).toBeUndefined();
  });

  it('that were signed out do not come back by a late touch', async () => {
    const sessions = open();
    const session = startSession('out', maija, noon);
    await sessions.create(session);
    const touched = seenAgain(session, noon + 2 * minute);
    await sessions.update(touched ?? session);
    expect(await sessions.get('out', noon + 31 * minute)).toEqual(touched);
    await sessions.take('out', noon);
    await sessions.update(touched ?? session);
    expect(await sessions.get('out', noon)).toBeUndefined();
  });
});

it('a session lasts 30 minutes from the last visit, is written at most once a minute, and ends after eight hours', () => {
  const start = startSession('x', maija, noon);
  expect(seenAgain(start, noon + minute - 1)).toBeUndefined();
  expect(seenAgain(start, noon + minute)?.expiresAt).toBe((noon + 31 * minute) / 1000);
  expect(seenAgain(start, noon + 8 * hour - 10 * minute)?.expiresAt).toBe((noon + 8 * hour) / 1000);
});
