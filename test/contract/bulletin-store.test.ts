import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { versionsOf } from '../../shared/bulletin/chain.ts';
import { codeOf } from '../../shared/bulletin/code.ts';
import { type BulletinStore, bulletinStore, changeBulletin } from '../../shared/bulletin/store.ts';
import { toItem } from '../../shared/rows.ts';
import { memoryBulletins } from '../fakes/bulletin-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { exampleBulletin, id, sealedBulletin } from '../support/examples.ts';

const dynamo = testDynamoDB();

const stores: [string, () => BulletinStore][] = [
  ['in memory', memoryBulletins],
  ['in DynamoDB', () => bulletinStore(dynamo.client, dynamo.tableNames.bulletin)],
];

describe.each(stores)('the bulletins %s', (_where, open) => {
  it('are read back as they were stored', async () => {
    const bulletins = open();
    const whole = sealedBulletin('whole', {
      texts: {
        fi: { title: 'Otsikko', body: 'Ääkkösiä 👩‍⚕️' },
        sv: { title: 'Rubrik', body: 'Å' },
        en: { title: 'Title', body: 'x' },
      },
      link: 'https://satakunta.example.fi/rokotus',
      references: [id('blt', 'before')],
      audience: { municipalities: ['609', '684'], topics: ['vaccination'] },
      sealedCount: 0,
    });
    expect(await bulletins.create(whole)).toBe('created');
    expect(await bulletins.get(whole.id)).toEqual(whole);
    expect(await bulletins.get(id('blt', 'none'))).toBeUndefined();
  });

  it('are created once', async () => {
    const bulletins = open();
    const first = exampleBulletin('once');
    await bulletins.create(first);
    expect(await bulletins.create({ ...first, createdBy: { sub: 'staff-2', name: 'Anna Viestijä' } })).toBe('exists');
    expect(await bulletins.get(first.id)).toEqual(first);
  });

  it('are changed only from their newest version', async () => {
    const bulletins = open();
    const draft = exampleBulletin('changed');
    await bulletins.create(draft);
    expect(await bulletins.save({ ...draft, version: 1, urgency: 'urgent' })).toBe('saved');
    expect(await bulletins.save({ ...draft, version: 1 })).toBe('conflict');
    expect(await bulletins.save(exampleBulletin('never created', { version: 1 }))).toBe('conflict');
    expect(await bulletins.get(draft.id)).toMatchObject({ version: 1, urgency: 'urgent' });
  });

  it('are sealed once though three press send at once', async () => {
    const bulletins = open();
    const draft = exampleBulletin('three senders');
    await bulletins.create(draft);
    const sealed: string[] = [];
    const seal = (by: string) =>
      changeBulletin(bulletins, draft.id, (bulletin) =>
        bulletin.state === 'draft'
          ? { ...bulletin, version: bulletin.version + 1, state: 'sending', sealedBy: { sub: by, name: by } }
          : void sealed.push(by),
      );
    await Promise.all(['a', 'b', 'c'].map(seal));
    expect(sealed).toHaveLength(2);
    expect(await bulletins.get(draft.id)).toMatchObject({ version: 1, state: 'sending' });
  });

  it('are listed by state, newest first, no more than were asked for', async () => {
    const bulletins = open();
    for (const day of ['03', '01', '04', '02']) {
      await bulletins.create(
        sealedBulletin(`sent ${day}`, { state: 'sent', createdAt: `2026-09-${day}T08:00:00.000Z` }),
      );
    }
    const days = async (limit: number) =>
      (await bulletins.inState('sent', limit)).map(({ createdAt }) => createdAt.slice(8, 10));
    expect(await days(10)).toEqual(['04', '03', '02', '01']);
    expect(await days(2)).toEqual(['04', '03']);
    expect(await bulletins.readableInState('sent', 2)).toEqual({
      bulletins: await bulletins.inState('sent', 2),
      unreadable: 0,
    });
  });

  it('are found by the month in which they were sealed, oldest first; a draft has none', async () => {
    const bulletins = open();
    for (const day of ['20', '05']) {
      const sealedAt = `2026-08-${day}T08:00:00.000Z`;
      await bulletins.create(sealedBulletin(`august ${day}`, { sealedAt, sealedMonth: '2026-08' }));
    }
    await bulletins.create(exampleBulletin('still a draft'));
    expect((await bulletins.sealedIn('2026-08')).map(({ sealedAt }) => sealedAt)).toEqual([
      '2026-08-05T08:00:00.000Z',
      '2026-08-20T08:00:00.000Z',
    ]);
    expect(await bulletins.sealedIn('2026-07')).toEqual([]);
  });

  it('are found by their code, by what they correct and by their last day, once they are sealed', async () => {
    const bulletins = open();
    const root = sealedBulletin('root', { validUntil: '2026-10-05' });
    const corrects = { corrects: root.id, references: [root.id], validUntil: '2026-10-06' };
    const second = sealedBulletin('second', { ...corrects, kind: 'update', sealedAt: '2026-11-23T12:00:00.000Z' });
    const third = sealedBulletin('third', { ...corrects, kind: 'cancel', sealedAt: '2026-11-23T13:00:00.000Z' });
    const draft = exampleBulletin('correction in writing', { ...corrects, kind: 'update' });
    for (const bulletin of [third, draft, root, second]) await bulletins.create(bulletin);
    expect(await bulletins.withCode(codeOf(second.id))).toEqual([second]);
    expect(await bulletins.withCode('2222222')).toEqual([]);
    expect(await bulletins.correctionsOf(root.id)).toEqual([second, third]);
    expect(await bulletins.endingOn('2026-10-06')).toEqual([second, third]);
    const answers = ['10', '11'].map((clock) =>
      sealedBulletin(`answer ${clock}`, { kind: 'answer', sealedAt: `2026-11-23T${clock}:00:00.000Z` }),
    );
    for (const answer of [...answers, exampleBulletin('answer in writing', { kind: 'answer' })]) {
      await bulletins.create(answer);
    }
    expect(await bulletins.newestAnswers(5)).toEqual(answers.toReversed());
    expect(await bulletins.newestAnswers(1)).toEqual(answers.slice(1));
    for (const bulletin of [root, second, third]) {
      expect((await versionsOf(bulletin, bulletins)).map(({ id }) => id)).toEqual([root.id, second.id, third.id]);
    }
  });
});

it('a row that cannot be read stops who needs every bulletin, and is counted for who can go on without it', async () => {
  const bulletins = bulletinStore(dynamo.client, dynamo.tableNames.bulletin);
  const good = sealedBulletin('readable');
  await bulletins.create(good);
  const Item = toItem({ id: 'blt_not-a-bulletin-at-all', state: 'sending', createdAt: '2026-11-23T10:00:00.000Z' });
  await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.bulletin, Item }));
  await expect(bulletins.inState('sending', 10)).rejects.toThrow();
  const { bulletins: found, unreadable } = await bulletins.readableInState('sending', 10);
  expect(found).toContainEqual(good);
  expect(unreadable).toBe(1);
});
