import { describe, expect, it } from 'vitest';
import { newLink, newSession, seenAgain } from '../../shared/access/access.ts';
import { type AccessStore, accessStore } from '../../shared/access/store.ts';
import { hour, minute } from '../../shared/time.ts';
import { memoryAccess } from '../fakes/access-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { id, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();

const stores: [string, () => AccessStore][] = [
  ['in memory', memoryAccess],
  ['in DynamoDB', () => accessStore(dynamo.client, dynamo.tableNames.access)],
];

describe.each(stores)('links and sessions %s', (_where, open) => {
  it('a link opens once, however many use it at once', async () => {
    const access = open();
    await access.createLink(newLink({ id: 'once', addressHash: 'maija' }, noon));
    const uses = await Promise.all([1, 2, 3].map(() => access.useLink('once', noon + minute)));
    expect(uses.flatMap((used) => used?.addressHash ?? [])).toEqual(['maija']);
    expect((await access.link('once', noon + minute))?.usedAt).toBe('2026-11-23T10:01:00.000Z');
  });

  it('a link that was used or has expired cannot be made anew, nor one that never was be used', async () => {
    const access = open();
    await access.createLink(newLink({ id: 'again', addressHash: 'maija' }, noon));
    await access.useLink('again', noon);
    await access.createLink(newLink({ id: 'again', addressHash: 'maija' }, noon + hour));
    expect(await access.useLink('again', noon + hour)).toBeUndefined();
    await access.createLink(newLink({ id: 'late', addressHash: 'maija' }, noon));
    expect(await access.useLink('late', noon + 15 * minute)).toBeUndefined();
    expect(await access.useLink('never', noon)).toBeUndefined();
    expect(await access.link('never', noon)).toBeUndefined();
  });

  it('a session is no link, and a link no session', async () => {
    const access = open();
    await access.createSession(newSession({ id: 'mixed', addressHash: 'maija' }, noon));
    expect(await access.link('mixed', noon)).toBeUndefined();
    expect(await access.useLink('mixed', noon)).toBeUndefined();
    await access.createLink(newLink({ id: 'a link', addressHash: 'maija' }, noon));
    expect(await access.session('a link', noon)).toBeUndefined();
  });

  it('a session lasts half an hour after it was seen, and not beyond its end', async () => {
    const access = open();
    const session = newSession({ id: 'idle', addressHash: 'maija' }, noon);
    await access.createSession(session);
    const later = seenAgain(session, noon + 20 * minute);
    if (later !== undefined) await access.updateSession(later);
    expect(await access.session('idle', noon + 49 * minute)).toEqual(later);
    expect(await access.session('idle', noon + 50 * minute)).toBeUndefined();
  });

  it('an invitation stays as it was made until it is forgotten or expires, and is no link', async () => {
    const access = open();
    const invitation = {
      kind: 'invitation',
      id: 'invited',
      partnerId: id('prt', 'kylä'),
      invitationId: id('inv', 'liisa'),
      email: 'liisa@example.fi',
      addressHash: 'liisa',
      expiresAt: (noon + hour) / 1000,
    } as const;
    await access.createInvitation(invitation);
    await access.createInvitation({ ...invitation, email: 'muu@example.fi' });
    expect(await access.invitation('invited', noon)).toEqual(invitation);
    expect(await access.invitation('invited', noon + hour)).toBeUndefined();
    expect(await access.link('invited', noon)).toBeUndefined();
    expect(await access.useLink('invited', noon)).toBeUndefined();
    expect(await access.session('invited', noon)).toBeUndefined();
    await access.forgetInvitation('invited');
    await access.forgetInvitation('invited');
    expect(await access.invitation('invited', noon)).toBeUndefined();
  });

  it('a session that was ended stays ended', async () => {
    const access = open();
    const session = newSession({ id: 'ended', addressHash: 'maija' }, noon);
    await access.createSession(session);
    await access.endSession('ended');
    await access.updateSession(session);
    expect(await access.session('ended', noon)).toBeUndefined();
  });
});
