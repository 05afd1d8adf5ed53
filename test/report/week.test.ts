import { beforeEach, describe, expect, it } from 'vitest';
import { deliverEmails } from '../../functions/deliver-email/deliver.ts';
import { report } from '../../functions/report/report.ts';
import { noticeGroup, shardsOf } from '../../shared/delivery/delivery.ts';
import type { Question } from '../../shared/question/question.ts';
import { fromIso } from '../../shared/time.ts';
import { memoryMailer } from '../fakes/mailer.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { exampleQuestion, id, sealedBulletin } from '../support/examples.ts';
import { emptyTables, messageOf, network } from '../support/network.ts';
import { stage } from './stage.ts';

const engine = testDynamoDB();
beforeEach(() => emptyTables(engine));

/** A Monday, seven in the morning in Finland. */
const monday = fromIso('2026-11-30T05:00:00.000Z');
const leaders = { region: ['johto@example.fi'], '609': ['pori@example.fi'], '684': ['rauma@example.fi'] };
const staged = (at = monday) => ({ ...stage(engine, at), leaders });
const partner = (name: string): Question['origin'] => ({ kind: 'partner', partnerId: id('prt', name) });

async function mails(deps: ReturnType<typeof staged>) {
  const found = [];
  for (const shard of shardsOf(noticeGroup('2026-11-29T22:00:00.000Z'))) {
    for await (const page of deps.deliveries.inShard(shard)) found.push(...page);
  }
  return found.sort((a, b) => (a.address ?? '').localeCompare(b.address ?? ''));
}

describe('on Monday morning', () => {
  it('leaders are told of the week by local days, of their own area, without what could point at a resident', async () => {
    const deps = staged();
    const told = { topic: 'health', municipality: '609', createdAt: '2026-11-24T10:00:00.000Z' } as const;
    const residents = (name: string, count: number, change: Partial<Question>) =>
      Array.from({ length: count }, (_, n) =>
        exampleQuestion(`${name} ${n}`, { ...told, state: 'closed', text: 'KANARIALINTU', ...change }),
      );
    for (const question of [
      exampleQuestion('late', { ...told, origin: partner('A'), dueAt: '2026-11-26T14:00:00.000Z' }),
      exampleQuestion('soon', { ...told, origin: partner('B'), dueAt: '2026-11-30T14:00:00.000Z' }),
      exampleQuestion('sunday', { ...told, origin: partner('A'), createdAt: '2026-11-29T21:59:59.999Z' }),
      exampleQuestion('monday', { ...told, origin: partner('A'), createdAt: '2026-11-29T22:00:00.000Z' }),
      exampleQuestion('before', { ...told, origin: partner('A'), createdAt: '2026-11-22T21:59:59.999Z' }),
      ...residents('many', 9, {}),
      ...residents('six', 6, { topic: 'dental' }),
      ...residents('one', 1, { topic: 'mind' }),
      ...residents('spam', 9, { topic: 'mind', state: 'quarantined', suspicion: 'trap' }),
      ...residents('rauma', 2, { municipality: '684', state: 'new', dueAt: '2026-11-25T14:00:00.000Z' }),
    ]) {
      await deps.questions.create(question);
    }
    const sent = { kind: 'answer', sealedAt: '2026-11-27T10:00:00.000Z' } as const;
    const audience = { municipalities: ['609' as const], topics: [] };
    await deps.bulletins.create(sealedBulletin('the answer', { ...sent, audience }));
    await deps.bulletins.create(sealedBulletin('an exercise', { ...sent, status: 'exercise' }));
    await deps.bulletins.create(sealedBulletin('a bulletin', { sealedAt: sent.sealedAt }));

    await report({ errand: 'week' }, deps);

    const [county, pori, rauma] = (await mails(deps)).map(({ matter }) => matter);
    expect(pori).toEqual({
      kind: 'leaders-week',
      area: '609',
      monday: '2026-11-30',
      asked: [
        { topic: 'health', communities: 3, residents: 9 },
        { topic: 'dental', communities: 0, residents: 'hidden' },
        { topic: 'mind', communities: 0, residents: 'hidden' },
      ],
      late: { communities: 2, residents: 0, topics: ['health'] },
      answers: [id('blt', 'the answer')],
    });
    expect(rauma).toMatchObject({
      area: '684',
      asked: [{ topic: 'health', communities: 0, residents: 'hidden' }],
      late: { communities: 0, residents: 'hidden', topics: [] },
      answers: [],
    });
    expect(county).toMatchObject({ area: 'region', asked: [{ topic: 'health', residents: 11 }, {}, {}] });
  });

  it('twice equals once, also when the second time sees more', async () => {
    const deps = staged();
    await deps.questions.create(exampleQuestion('first', { createdAt: '2026-11-24T10:00:00.000Z' }));
    await report({ errand: 'week' }, deps);
    const once = await mails(deps);
    await deps.questions.create(exampleQuestion('second', { createdAt: '2026-11-25T10:00:00.000Z' }));
    await report({ errand: 'week' }, staged(fromIso('2026-12-02T10:00:00.000Z')));
    expect(once).toHaveLength(1);
    expect(await mails(deps)).toEqual(once);
  });

  it('where nothing happened, nobody is written to', async () => {
    const deps = staged();
    await report({ errand: 'week' }, deps);
    expect(await mails(deps)).toEqual([]);
  });
});

it('the mail says it in plain words, with links to the answers and no text of anybody else', async () => {
  const deps = staged();
  const told = { topic: 'health', municipality: '609', createdAt: '2026-11-24T10:00:00.000Z' } as const;
  await deps.questions.create(exampleQuestion('asked', { ...told, origin: partner('A'), text: 'KANARIALINTU' }));
  await deps.questions.create(exampleQuestion('resident', { ...told, text: 'KANARIALINTU' }));
  const answer = sealedBulletin('answer', { kind: 'answer', sealedAt: '2026-11-27T10:00:00.000Z' });
  await deps.bulletins.create(answer);
  await report({ errand: 'week' }, deps);
  const worker = { ...network(engine), mailer: memoryMailer() };
  for (const row of await mails(deps)) await deliverEmails(messageOf(row), worker);
  const mail = worker.mailer.calls.map((call) => call.mail).find(({ to }) => to === 'pori@example.fi');
  expect(mail?.subject).toBe('Mitä viikolla kysyttiin: Pori, 23.11.2026–29.11.2026');
  expect(mail?.text).toContain('Terveyspalvelut: yhteisöiltä 1, asukkailta –');
  expect(mail?.text).toContain('Yhteisöt odottavat vastausta näistä aiheista: terveyspalvelut.');
  expect(mail?.text).toContain(`${answer.texts.fi.title}:\nhttps://kumppanit.example/tiedote/${answer.id}`);
  expect(JSON.stringify(worker.mailer.calls)).not.toContain('KANARIALINTU');
});
