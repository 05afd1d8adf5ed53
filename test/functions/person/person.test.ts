import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { type PersonDeps, personData } from '../../../functions/person/person.ts';
import { mailDeliveryId, shardOf } from '../../../shared/delivery/delivery.ts';
import { membershipsOf } from '../../../shared/membership/membership.ts';
import { membershipStore } from '../../../shared/membership/store.ts';
import { personStore } from '../../../shared/person/store.ts';
import { prospectStore } from '../../../shared/prospect/store.ts';
import { receiptOf, spelledReceipt } from '../../../shared/question/receipt.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import {
  exampleDelivery,
  exampleKeys,
  exampleMaintainer,
  examplePartner,
  examplePosting,
  exampleProspect,
  exampleQuestion,
  id,
  noon,
  sealedBulletin,
} from '../../support/examples.ts';
import { emptyTables, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
const anna = { sub: 'staff-anna', name: 'Anna Aalto' };

/** What must not be found anywhere when the person is erased, and what must, since it is somebody else's. */
const aino = { name: 'Aino Kanaria', email: 'aino.kanaria@example.fi', phone: '040 7654321' };
const hers = /kanaria|7654321|salainen pulma|lisäys salasta|vastaus ainolle/i;
const theirs = /Veli Varahenkilö/;

beforeEach(() => emptyTables(dynamo));

function stage() {
  const world = network(dynamo);
  const { client, tableNames } = dynamo;
  const deps: PersonDeps = {
    ...world,
    people: personStore(client, tableNames),
    prospects: prospectStore(client, tableNames.prospect, world.now),
    memberships: membershipStore(client, tableNames.membership),
  };
  const run = (act: 'export' | 'erase', ref: string, change: Partial<PersonDeps> = {}) =>
    personData({ act, ref }, { ...deps, ...change });
  const trail = async (subject: string) => (await world.audit.of(subject)).map(({ act }) => act);
  return { ...world, deps, run, trail };
}

const { code, questionId } = receiptOf('ainon lomake', exampleKeys);
const question = exampleQuestion('aino', {
  id: questionId,
  state: 'answered',
  text: 'Minulla on salainen pulma.',
  additions: [{ at: '2026-11-23T11:00:00.000Z', text: 'Tässä lisäys salasta.' }],
  contact: aino,
  contactDays: 90,
  municipality: '609',
  topic: 'health',
  answer: { at: '2026-11-23T12:00:00.000Z', by: anna, bulletinId: id('blt', 'vastaus') },
  reply: { at: '2026-11-23T12:00:00.000Z', by: anna, text: 'Vastaus Ainolle.' },
  settledAt: '2026-11-23T12:00:00.000Z',
  heard: [{ who: questionId, verdict: 'yes', at: '2026-11-23T13:00:00.000Z' }],
});
const merged = exampleQuestion('toinen', { state: 'merged', mergedInto: questionId, text: 'Toisen kysymys.' });
const spam = exampleQuestion('roska', { state: 'quarantined', suspicion: 'time', contact: { email: aino.email } });
const alone = examplePartner('yksin', {}, { email: aino.email });
const deputy = exampleMaintainer('veli@example.fi', 'Veli Varahenkilö');
const shared = (() => {
  const partner = examplePartner('kaksin', {}, { email: aino.email });
  const mailbox = { channel: 'email', id: id('tgt', 'veli'), maintainerId: deputy.id } as const;
  return { ...partner, maintainers: [...partner.maintainers, deputy], targets: [...partner.targets, mailbox] };
})();
const unconfirmed = examplePartner(
  'kesken',
  { state: 'unconfirmed', expiresAt: noon / 1000 + 999 },
  { email: aino.email },
);
const named = [alone, shared, unconfirmed].map((partner) => ({
  ...partner,
  maintainers: partner.maintainers.map((each) => (each.id === deputy.id ? each : { ...each, name: aino.name })),
}));

async function lived() {
  const world = stage();
  const memberships = membershipStore(dynamo.client, dynamo.tableNames.membership);
  for (const each of [question, merged, spam]) await world.questions.create(each);
  for (const partner of named) {
    await world.partners.create(partner);
    for (const membership of membershipsOf(partner)) await memberships.add(membership);
  }
  const contact = `${aino.name}, ${aino.email.toUpperCase()}`;
  const prospect = exampleProspect('ehdokas', { contact, notes: 'Soita Ainolle (Kanaria) illalla.' });
  await prospectStore(dynamo.client, dynamo.tableNames.prospect, world.now).create(prospect);
  const bulletin = sealedBulletin('tiedote', { state: 'sent' });
  await world.bulletins.create(bulletin);
  const deliveryId = mailDeliveryId(bulletin.id, exampleMaintainer(aino.email).addressHash);
  await world.deliveries.create(
    exampleDelivery('aino', { id: deliveryId, shard: shardOf(bulletin.id, deliveryId), state: 'sent' }),
  );
  await world.postings.save(examplePosting('tiedote', 'yksin', { version: 0 }));
  await world.suppressions.add({
    hash: exampleMaintainer(aino.email).addressHash,
    reason: 'complaint',
    since: '2026-11-20T08:00:00.000Z',
  });
  return world;
}

/** Everything that any table holds, as text. */
async function everything(): Promise<string> {
  const tables = await Promise.all(
    Object.values(dynamo.tableNames).map((TableName) => dynamo.client.send(new ScanCommand({ TableName }))),
  );
  return JSON.stringify(tables.flatMap(({ Items = [] }) => Items.map((item) => unmarshall(item))));
}

describe('one person’s data', () => {
  test('is not that of somebody whose address ends like theirs, nor of whom they are only mentioned by', async () => {
    const { run, now } = await lived();
    const prospects = prospectStore(dynamo.client, dynamo.tableNames.prospect, now);
    const longer = exampleProspect('pidempi', { contact: `Maino, m${aino.email}`, notes: 'Soita aamulla.' });
    const other = exampleProspect('muu', { contact: 'muu@example.fi', notes: `Tuttu: ${aino.email}.` });
    for (const each of [longer, other]) await prospects.create(each);
    expect(await run('export', aino.email)).toMatchObject({ prospects: 1, mentions: [other.id] });
    expect(await run('erase', aino.email)).toMatchObject({ prospects: 1, mentions: [other.id] });
    expect(await prospects.get(longer.id)).toEqual(longer);
    expect(await prospects.get(other.id)).toEqual(other);
  });

  test('is handed out whole by their address, without anybody else’s, and the trail has it without the address', async () => {
    const { run, trail } = await lived();
    const result = await run('export', ' Aino.Kanaria@example.fi '.trim());
    expect(result).toMatchObject({ kind: 'exported', questions: 2, communities: 3, prospects: 1, mentions: [] });
    const text = JSON.stringify(result);
    for (const word of [
      'salainen pulma',
      'lisäys salasta',
      'Vastaus Ainolle',
      aino.phone,
      'Soita Ainolle',
      'complaint',
    ]) {
      expect(text).toContain(word);
    }
    expect(text).not.toMatch(theirs);
    expect(text).not.toContain('Toisen kysymys');
    expect(result).toMatchObject({
      data: { bulletins: [{ bulletinId: id('blt', 'tiedote'), state: 'sent' }], postings: [{ state: 'posted' }] },
    });
    const subject = `per_${exampleMaintainer(aino.email).addressHash}`;
    expect(await trail(subject)).toEqual([{ kind: 'person-data', how: 'exported', found: 6 }]);
  });

  test('is found in no table once it is erased, and what the report counts is still there', async () => {
    const { run, trail, questions, partners, suppressions } = await lived();
    expect(await everything()).toMatch(hers);
    const result = await run('erase', aino.email);
    expect(result).toMatchObject({ kind: 'erased', questions: 2, communities: 3, prospects: 1 });
    expect(JSON.stringify(result)).not.toMatch(hers);
    expect(await everything()).not.toMatch(hers);
    expect(await everything()).toMatch(theirs);

    expect(await questions.get(questionId)).toBeUndefined();
    const [left] = (await questions.inMonth('2026-11')).filter(({ state }) => state === 'erased');
    expect(left).toMatchObject({ kind: 'question', topic: 'health', contact: {}, settledAt: question.settledAt });
    expect(left).not.toHaveProperty('municipality');
    expect(left?.heard).toEqual([{ who: '0', verdict: 'yes', at: '2026-11-23T13:00:00.000Z' }]);
    // Who asked the same still reads the answer.
    expect(await questions.get(merged.id)).toMatchObject({ state: 'answered', answer: question.answer });
    expect(await questions.get(spam.id)).toBeUndefined();

    expect(await partners.get(alone.id)).toMatchObject({ state: 'left', maintainers: [], targets: [] });
    expect(await partners.get(shared.id)).toMatchObject({ state: 'active', maintainers: [deputy] });
    expect(await partners.get(unconfirmed.id)).toBeUndefined();
    expect(await trail(alone.id)).toEqual([{ kind: 'partner-left' }]);
    expect(await suppressions.find(exampleMaintainer(aino.email).addressHash)).toMatchObject({ reason: 'complaint' });
    const subject = `per_${exampleMaintainer(aino.email).addressHash}`;
    expect((await trail(subject)).map((act) => 'how' in act && act.how).sort()).toEqual(['erased', 'erasing']);

    expect(await run('erase', aino.email)).toMatchObject({ questions: 0, communities: 0, prospects: 0 });
    expect(await run('export', aino.email)).toMatchObject({ questions: 0, communities: 0, prospects: 0 });
  });

  test('is erased in the end, wherever an earlier try was cut off', async () => {
    for (let writes = 0; ; writes += 1) {
      await emptyTables(dynamo);
      const { deps, run, trail } = await lived();
      const cut = await run('erase', aino.email, dyingAfter(writes, deps)).catch((error: unknown) => String(error));
      const result = await run('erase', aino.email);
      expect(result.kind).toBe('erased');
      expect(await everything()).not.toMatch(hers);
      expect(await trail(alone.id)).toEqual([{ kind: 'partner-left' }]);
      expect(await deps.questions.get(merged.id)).toMatchObject({ state: 'answered' });
      if (cut !== 'Error: the process died') break;
      expect(writes).toBeLessThan(40);
    }
  }, 60_000);

  test('of one question goes by its receipt code, as its writer spells it', async () => {
    const { run, questions, trail } = await lived();
    expect(await run('export', spelledReceipt(code).toLowerCase())).toMatchObject({
      questions: 1,
      communities: 0,
      data: { questions: [{ id: questionId, text: question.text }] },
    });
    await run('erase', code);
    expect(await questions.get(questionId)).toBeUndefined();
    expect(await everything()).not.toContain('salainen pulma');
    expect((await trail(questionId)).map((act) => 'how' in act && act.how).sort()).toEqual([
      'erased',
      'erasing',
      'exported',
    ]);
    expect(await run('erase', questionId)).toMatchObject({ questions: 0 });
  });

  test('of a community or of one of its maintainers goes by their ids', async () => {
    const { run, partners } = await lived();
    expect(await run('export', shared.id)).toMatchObject({
      communities: 1,
      data: { communities: [{ id: shared.id }] },
    });
    expect(await run('erase', deputy.id)).toMatchObject({ communities: 1 });
    expect(await everything()).not.toMatch(theirs);
    expect((await partners.get(shared.id))?.maintainers).toHaveLength(1);
    await run('erase', shared.id);
    expect(await partners.get(shared.id)).toMatchObject({ state: 'left', maintainers: [] });
  });

  test('in other people’s words is only pointed at, and what is no reference is said to be none', async () => {
    const { run, questions } = await lived();
    const other = exampleQuestion('muu', { text: `Kysykää osoitteesta ${aino.email}.` });
    await questions.create(other);
    const result = await run('export', aino.email);
    expect(result).toMatchObject({ mentions: [other.id] });
    expect(JSON.stringify(result)).not.toContain('Kysykää');
    await run('erase', aino.email);
    expect((await questions.get(other.id))?.text).toBe(other.text);
    for (const ref of ['Aino', '1234', 'blt_x', 'AAAA-BBBB-CCCC'])
      expect(await run('erase', ref)).toEqual({ kind: 'unreadable' });
  });

  test('whose time has passed, but which the table still holds, is erased too', async () => {
    const { run, partners, questions } = await lived();
    const expiresAt = noon / 1000 - 1;
    await questions.create(exampleQuestion('vanha', { contact: aino, expiresAt }));
    await partners.create(examplePartner('vanha', { state: 'left', expiresAt }, { email: aino.email }));
    expect(await run('erase', aino.email)).toMatchObject({ questions: 3, communities: 4 });
    expect(await everything()).not.toMatch(hers);
  });
});

/** The same stores, of which the process dies in place of the write after so many; the write after is not done. */
function dyingAfter(writes: number, deps: PersonDeps): PersonDeps {
  let left = writes;
  const mortal = <Store extends object>(store: Store, names: readonly (keyof Store)[]): Store => {
    const copy = { ...store };
    for (const name of names) {
      const act = store[name] as (...given: unknown[]) => Promise<unknown>;
      copy[name] = (async (...given: unknown[]) => {
        if (left === 0) throw new Error('the process died');
        left -= 1;
        return act(...given);
      }) as Store[keyof Store];
    }
    return copy;
  };
  return {
    ...deps,
    questions: mortal(deps.questions, ['save']),
    partners: mortal(deps.partners, ['save']),
    prospects: mortal(deps.prospects, ['save']),
    memberships: mortal(deps.memberships, ['remove']),
    people: mortal(deps.people, ['deleteQuestion', 'deletePartner']),
    audit: mortal(deps.audit, ['record']),
  };
}
