import { expect, it } from 'vitest';
import {
  add,
  answer,
  type Change,
  close,
  hear,
  judge,
  keepApart,
  mergeInto,
  postedInCommunity,
  release,
  reply,
  separate,
  take,
} from '../../../shared/question/changes.ts';
import type { Question } from '../../../shared/question/question.ts';
import { hour } from '../../../shared/time.ts';
import { exampleQuestion, id, noon } from '../../support/examples.ts';

const by = { sub: 'staff-anna', name: 'Anna Aalto' };
const now = noon + hour;
const bulletinId = id('blt', 'answer');

/** The question after a change that must have happened. */
function after(change: Change): Question {
  if (change.kind !== 'changed') throw new Error(change.kind);
  return change.question;
}

const asked = exampleQuestion('asked');
const answered = after(answer(asked, bulletinId, { by, now }));

it('is taken by one person at a time, and taking it twice is taking it once', () => {
  const taken = after(take(asked, { by, now }));
  expect(taken).toMatchObject({ state: 'in-progress', owner: by, version: 1 });
  expect(take(taken, { by, now })).toEqual({ kind: 'unchanged' });
  expect(after(take(taken, { by: { sub: 'staff-otto', name: 'Otto' }, now })).owner?.name).toBe('Otto');
  expect(take(answered, { by, now }).kind).toBe('refused');
});

it('is due by what it is judged to be, from when it was told', () => {
  expect(after(judge(asked, { kind: 'safety-rumour', topic: 'health' }, { by, now })).dueAt).toBe(
    '2026-11-23T14:00:00.000Z',
  );
  expect(judge(asked, { kind: 'question' }, { by, now })).toEqual({ kind: 'unchanged' });
});

it('merges into another, comes apart again, and is then not proposed for it', () => {
  const lead = exampleQuestion('lead');
  const merged = after(mergeInto(asked, lead, { by, now }));
  expect(merged).toMatchObject({ state: 'merged', mergedInto: lead.id });
  expect(mergeInto(merged, lead, { by, now })).toEqual({ kind: 'unchanged' });
  const alone = after(separate(merged, { by, now }));
  expect(alone).toMatchObject({ state: 'new', apartFrom: [lead.id] });
  expect(alone).not.toHaveProperty('mergedInto');
  expect(keepApart(alone, lead.id, { by, now })).toEqual({ kind: 'unchanged' });
  expect(mergeInto(asked, asked, { by, now }).kind).toBe('refused');
  expect(mergeInto(asked, merged, { by, now }).kind).toBe('refused');
});

it('closes in the community only after an answer', () => {
  expect(postedInCommunity(asked, now)).toEqual({ kind: 'unchanged' });
  const posted = after(postedInCommunity(answered, now));
  expect(posted.state).toBe('answered-in-community');
  expect(postedInCommunity(posted, now)).toEqual({ kind: 'unchanged' });
});

it('opens again with a "no", due as if it were asked now; the time that the first answer took stays', () => {
  const no = after(hear(answered, { who: 'somebody', verdict: 'no' }, now));
  expect(no).toMatchObject({ state: 'new', reopenedAt: '2026-11-23T11:00:00.000Z', settledAt: answered.settledAt });
  expect(hear(no, { who: 'another', verdict: 'no' }, now).kind).toBe('refused');
  const again = after(answer(no, id('blt', 'second'), { by, now: now + hour }));
  expect(again).toMatchObject({ state: 'answered', settledAt: answered.settledAt, heard: [] });
  expect(after(hear(again, { who: 'somebody', verdict: 'no' }, now)).state).toBe('new');
});

it('counts what a reader said last, and once', () => {
  const partly = after(hear(answered, { who: 'somebody', verdict: 'partly' }, now));
  expect(hear(partly, { who: 'somebody', verdict: 'partly' }, now)).toEqual({ kind: 'unchanged' });
  const yes = after(hear(partly, { who: 'somebody', verdict: 'yes' }, now));
  expect(yes).toMatchObject({ state: 'answered', heard: [{ who: 'somebody', verdict: 'yes' }] });
});

it('is closed for a reason, and opens again when its writer adds to it', () => {
  const closed = after(close(asked, 'unclear', { by, now }));
  expect(closed).toMatchObject({ state: 'closed', closed: { because: 'unclear', by } });
  const added = after(add(closed, { text: 'Tarkoitin neuvolaa.' }, now));
  expect(added.state).toBe('new');
  expect(add(added, { text: 'Tarkoitin neuvolaa.' }, now)).toEqual({ kind: 'unchanged' });
  expect(after(reply(added, 'Neuvola on auki.', { by, now })).state).toBe('answered');
});

it('has room for twenty additions', () => {
  let question = asked;
  for (let n = 0; n < 20; n += 1) question = after(add(question, { text: `Lisäys ${n}` }, now));
  expect(add(question, { text: 'Vielä yksi' }, now).kind).toBe('refused');
});

it('waits in quarantine while it is suspected, whatever is said of it, and is then handled like any other', () => {
  const suspected = exampleQuestion('spam', { state: 'quarantined', suspicion: 'rate' });
  expect(take(suspected, { by, now }).kind).toBe('refused');
  expect(hear(suspected, { who: 'somebody', verdict: 'no' }, now).kind).toBe('refused');
  expect(mergeInto(asked, suspected, { by, now }).kind).toBe('refused');
  expect(after(add(suspected, { text: 'Olen oikea ihminen.' }, now)).state).toBe('quarantined');
  const released = after(release(suspected, { by, now }));
  expect(released).toMatchObject({ state: 'new', dueAt: suspected.dueAt, lastAct: { how: 'released' } });
  expect(release(released, { by, now })).toEqual({ kind: 'unchanged' });
});

it('a suspected addition takes what was settled to quarantine, and leaves what is open where it is', () => {
  const addition = { text: 'Osta halvalla', suspicion: 'trap' } as const;
  expect(after(add(answered, addition, now)).state).toBe('quarantined');
  expect(after(add(asked, addition, now)).state).toBe('new');
});
