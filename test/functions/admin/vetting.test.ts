import { beforeEach, describe, expect, it } from 'vitest';
import { noticeGroup } from '../../../shared/delivery/delivery.ts';
import { answer, mostQuestions, proofCode } from '../../../shared/partner/vetting.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, id } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const today = noticeGroup('2026-11-23T10:00:00.000Z');
const path = `/hallinta/kumppanit/${id('prt', 'Uusi')}`;
const question = [['question', 'Kuka muu ylläpitää ryhmää?']] as const;

async function applicant() {
  const { decidedAt: _a, decidedBy: _b, ...partner } = examplePartner('Uusi', { state: 'confirmed' });
  await pages.partners.create(partner);
  return partner;
}

describe('asking an applicant for more', () => {
  it('stores the question, mails it once however often it is sent, and waits for the answer', async () => {
    const { id: partnerId } = await applicant();
    for (let times = 0; times < 2; times++) {
      expect(leadsTo(await pages.post(`${path}/kysy`, question))).toEqual([303, path]);
    }
    expect((await pages.rowsOf(today)).map(({ matter }) => matter)).toEqual([
      { kind: 'vetting-question', partnerId, place: 0 },
    ]);
    const text = textOf(await validHtml(await pages.get(path)));
    expect(text).toContain('Kysytty 23.11.2026 klo 12.00, kysyjä: sinä. Kuka muu ylläpitää ryhmää? Ei ole vielä');
    expect(text).not.toContain('Kysy lisää');
    expect(text).not.toContain('odottaa)');
  });

  it('takes no second question before the first is answered, and five at most', async () => {
    const { id: partnerId } = await applicant();
    await pages.post(`${path}/kysy`, question);
    expect((await pages.post(`${path}/kysy`, [['question', 'Toinen?']], otto)).status).toBe(409);
    for (let place = 0; place < mostQuestions; place++) {
      const partner = await pages.partners.get(partnerId);
      const change = partner && answer(partner, place, 'Vastaus', pages.now());
      if (change?.kind === 'changed') await pages.partners.save(change.partner);
      const expected = place < mostQuestions - 1 ? 303 : 409;
      expect((await pages.post(`${path}/kysy`, [['question', `Kysymys ${place}?`]])).status).toBe(expected);
    }
    expect(textOf(await validHtml(await pages.get(path)))).toContain('Hakija vastasi 23.11.2026 klo 12.00: Vastaus');
  });

  it('and declining, need words; what was typed is kept, nothing is stored or sent', async () => {
    const partner = await applicant();
    for (const verb of ['kysy', 'hylkaa']) {
      const answered = await pages.post(`${path}/${verb}`, [
        ['question', ' \u200e '.replace('\u200e', '')],
        ['reason', 'x'.repeat(1001)],
      ]);
      expect(answered.status).toBe(422);
      await validHtml(answered);
    }
    expect(await pages.partners.get(partner.id)).toEqual(partner);
    expect(await pages.rowsOf(today)).toEqual([]);
  });
});

it('declining keeps the reason that the applicant reads', async () => {
  await applicant();
  await pages.post(`${path}/hylkaa`, [['reason', 'Ryhmä on yksityinen.']]);
  expect(await pages.partners.get(id('prt', 'Uusi'))).toMatchObject({
    state: 'declined',
    declinedBecause: 'Ryhmä on yksityinen.',
  });
  expect(textOf(await validHtml(await pages.get(path)))).toContain('Perustelu Ryhmä on yksityinen.');
});

describe('the proof of keeping an account', () => {
  it('is a code of its own for each applicant, without letters that look alike', () => {
    expect(proofCode(id('prt', 'Uusi'))).toBe(proofCode(id('prt', 'Uusi')));
    const codes = Array.from({ length: 200 }, (_, n) => proofCode(id('prt', String(n))));
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{3}-[ACDEFGHJKMNPQRTWXY34679]{3}$/);
  });

  it('is ticked by who saw it, and can be taken back', async () => {
    await applicant();
    expect(textOf(await validHtml(await pages.get(path)))).toContain(proofCode(id('prt', 'Uusi')));
    for (let times = 0; times < 2; times++) await pages.post(`${path}/todiste`, [['seen', 'yes']], otto);
    expect(await pages.partners.get(id('prt', 'Uusi'))).toMatchObject({
      version: 3,
      proof: { seenAt: '2026-11-23T10:00:00.000Z', seenBy: { sub: 'staff-otto', name: 'Otto Oja' } },
    });
    expect(textOf(await validHtml(await pages.get(path)))).toContain('näkijä: Otto Oja');
    await pages.post(`${path}/todiste`, [['seen', 'no']]);
    expect((await pages.partners.get(id('prt', 'Uusi')))?.proof).toBeUndefined();
    expect((await pages.post(`${path}/todiste`, [['seen', 'perhaps']])).status).toBe(400);
  });
});
