import { describe, expect, test } from 'vitest';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner } from '../../support/examples.ts';
import { validHtml } from '../../support/html.ts';
import { type Fields, leadsTo, stage } from './stage.ts';

const dynamo = testDynamoDB();
let nth = 0;
const email = (name: string) => `${name}-${nth}@example.fi`;

/** A community of one maintainer who has come in. */
async function inside(name: string) {
  nth += 1;
  const page = stage(dynamo);
  const partner = examplePartner(`${name}-${nth}`, {}, { email: email(name) });
  await page.given(partner);
  const me = await page.enter(email(name));
  const path = (section: string) => `/oma/yhteiso/${partner.id}/${section}`;
  return {
    page,
    partner,
    me,
    get: (section: string) => page.get(path(section), me),
    post: (section: string, fields: Fields) => page.post(path(section), [['lang', 'fi'], ...fields], me),
    stored: async () => page.partners.get(partner.id),
  };
}

describe('what a community wants, and when', () => {
  test('is stored with the tap, shown in words, and filled in again', async () => {
    const { page, partner, me, get, post, stored } = await inside('toiveet');
    expect(await validHtml(await get('tiedotteet'))).toContain('Kerran päivässä koosteena');
    const saved = await post('tiedotteet', [
      ['topics', 'health'],
      ['municipalities', '684'],
      ['languages', 'fi'],
      ['languages', 'sv'],
      ['rhythm', 'each'],
      ['mostPerWeek', '3'],
      ['quietFrom', '21'],
      ['quietTo', '7'],
      ['digestHour', '17'],
      ['pausedUntil', '2026-12-01'],
    ]);
    expect(leadsTo(saved)).toEqual([303, `/oma/yhteiso/${partner.id}?tallennettu=1&lang=fi`]);
    expect(await stored()).toMatchObject({
      topics: ['health'],
      preferences: {
        municipalities: ['684'],
        languages: ['fi', 'sv'],
        rhythm: { kind: 'each', mostPerWeek: 3, quiet: { from: 21, to: 7 } },
        pausedUntil: '2026-12-01',
      },
    });
    const overview = await validHtml(await page.get(`/oma/yhteiso/${partner.id}?tallennettu=1`, me));
    expect(overview).toContain('Kukin tiedote heti, enintään 3 viikossa, ei klo 21–7');
    expect(overview).toContain('Tallennettu.');
    expect(await validHtml(await get('tiedotteet'))).toContain('value="2026-12-01"');
  });

  test.each([
    ['half of the quiet hours', [['quietFrom', '21']], 'Anna sekä alku että loppu.'],
    [
      'quiet hours of no length',
      [
        ['quietFrom', '7'],
        ['quietTo', '7'],
      ],
      'eivät voi päättyä samaan aikaan',
    ],
    ['a pause that is over', [['pausedUntil', '2026-11-23']], 'huomisesta eteenpäin'],
    ['a pause of two years', [['pausedUntil', '2028-11-23']], 'enintään vuoden'],
    ['a day that is not in the calendar', [['pausedUntil', '2026-02-30']], 'kalenterissa'],
    ['an hour that no clock shows', [['digestHour', '24']], 'Valitse'],
    ['a number of its own', [['mostPerWeek', '1000']], 'Valitse'],
  ] as const)('with %s is not stored: what is wrong stands beside its field', async (_, fields, problem) => {
    const { post, stored } = await inside('virhe');
    const answer = await post('tiedotteet', [['rhythm', 'each'], ...fields]);
    expect(answer.status).toBe(422);
    expect(await validHtml(answer)).toContain(problem);
    expect((await stored())?.preferences).toBeUndefined();
  });

  test('is not changed by somebody who has stopped being its maintainer meanwhile', async () => {
    const { page, partner, post, stored } = await inside('entinen');
    await page.partners.save({ ...partner, version: partner.version + 1, maintainers: [], targets: [] });
    expect((await post('tiedotteet', [['rhythm', 'digest']])).status).toBe(404);
    expect((await stored())?.preferences).toBeUndefined();
  });
});

describe('the accounts', () => {
  test('keep their ids when they are renamed, and a cleared row is gone', async () => {
    const { get, post, stored, partner } = await inside('kanavat');
    expect(await validHtml(await get('kanavat'))).toContain(partner.accounts[0]?.name);
    await post('kanavat', [
      ['accounts.0.channel', 'facebook-group'],
      ['accounts.0.name', 'Uusi nimi'],
      ['accounts.0.audience', '1 200'],
      ['accounts.1.channel', 'x'],
      ['accounts.1.name', '@kyla'],
      ['accounts.1.audience', ''],
    ]);
    const both = (await stored())?.accounts ?? [];
    expect(both).toMatchObject([
      { name: 'Uusi nimi', audience: 1200 },
      { name: '@kyla', channel: 'x' },
    ]);
    await post('kanavat', [
      ['accounts.0.channel', ''],
      ['accounts.0.name', ''],
      ['accounts.1.channel', 'x'],
      ['accounts.1.name', '@kyla'],
    ]);
    expect((await stored())?.accounts).toEqual([both[1]]);
    expect((await post('kanavat', [])).status).toBe(422);
  });
});
