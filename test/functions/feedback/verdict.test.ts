import { expect, it } from 'vitest';
import { hour } from '../../../shared/time.ts';
import { exampleQuestion, id, sealedBulletin } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { stage } from './stage.ts';

const question = exampleQuestion('kysymys');
const bulletin = sealedBulletin('vastaus', {
  kind: 'answer',
  answer: { questionId: question.id, fact: 'Neuvola on auki.', more: 'Soita arkisin.' },
});
const by = { sub: 'staff-anna', name: 'Anna Aalto' };
const answered = {
  ...question,
  state: 'answered',
  answer: { at: question.createdAt, by, bulletinId: bulletin.id },
} as const;

async function readers() {
  const pages = stage();
  await pages.bulletins.create(bulletin);
  await pages.questions.create(answered);
  const judge = (verdict: string, of = bulletin.id) => pages.post(`/palaute/arvio/${of}`, { verdict });
  return { ...pages, judge, stored: () => pages.questions.get(question.id) };
}

it('a reader says that it was answered, once however often they press, and is thanked', async () => {
  const { judge, stored, get } = await readers();
  const response = await judge('yes');
  expect(response.status).toBe(303);
  await judge('yes');
  expect((await stored())?.heard).toHaveLength(1);
  const page = await validHtml(await get(String(response.headers.get('location'))));
  expect(textOf(page)).toContain('Hyvä, että vastaus auttoi.');
});

it('"no" opens the question again, due as if it were asked now, and what others say then changes nothing', async () => {
  const { judge, stored, pass } = await readers();
  pass(hour);
  await judge('no');
  expect(await stored()).toMatchObject({ state: 'new', reopenedAt: '2026-11-23T11:00:00.000Z' });
  const before = await stored();
  await judge('yes');
  expect(await stored()).toEqual(before);
});

it.each([
  ['a word that is none of ours', 'ehkä', bulletin.id, 400],
  ['a bulletin that answers nothing', 'no', id('blt', 'muu'), 404],
])('%s changes nothing', async (_what, verdict, of, status) => {
  const { judge, stored, bulletins } = await readers();
  await bulletins.create(sealedBulletin('muu'));
  expect((await judge(verdict, of)).status).toBe(status);
  expect(await stored()).toEqual(answered);
});
