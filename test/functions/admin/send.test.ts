import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../../shared/bulletin/code.ts';
import { segmentMessages } from '../../../shared/bulletin/segment.ts';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleBulletin, examplePartner, exampleWebhook, id } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { anna, type Fields, leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const bulletinId = id('blt', 'tiedote');
const path = `/hallinta/laheta/${bulletinId}`;
const follow = `/hallinta/seuraa/${bulletinId}`;
const press: Fields = [
  ['lang', 'fi'],
  ['version', '0'],
];

const network: readonly Partner[] = [
  examplePartner('Ahlainen'),
  examplePartner('Noormarkku', {}, { email: 'sama@example.fi', webhooks: [exampleWebhook('https://n.example/hook')] }),
  examplePartner('Söörmarkku', {}, { email: 'SAMA@example.fi' }),
  examplePartner('Pyynpää', { municipality: '684', topics: ['dental'] }),
  examplePartner(
    'Voiluoto',
    { municipality: '684', topics: ['vaccination', 'health'] },
    {
      webhooks: [exampleWebhook('https://v.example/hook', { state: 'unverified' })],
    },
  ),
  examplePartner('Köyliö', { municipality: '783', state: 'confirmed' }),
];
const joined = () => Promise.all(network.map((partner) => pages.partners.create(partner)));

describe('before anything is sent', () => {
  it('the drafts are listed', async () => {
    await pages.bulletins.create(exampleBulletin('tiedote'));
    const html = await validHtml(await pages.get('/hallinta/laheta'));
    expect(html).toContain(`href="${path}"`);
    expect(textOf(html)).toContain('Rokotuspäivä Porissa 30.11.2026');
  });

  it('shows how many get it, by municipality and by name, one mail to each address', async () => {
    await joined();
    await pages.bulletins.create(exampleBulletin('tiedote'));
    const html = await validHtml(await pages.get(path));
    const text = textOf(html);
    expect(text).toContain('5 kumppania 4 sähköpostiosoitetta, yksi viesti kuhunkin 1 webhook-osoite');
    expect(text).toContain('vahvistamattomia webhook-osoitteita: 1.');
    expect(text).toContain(
      'Pori 3 Kylä Ahlainen, Kylä Noormarkku, Kylä Söörmarkku Rauma 2 Kylä Pyynpää, Kylä Voiluoto',
    );
    expect(text).not.toContain('Köyliö');
    expect(text).toContain('Lähetä 5 kumppanille');
    expect(html).toContain('<strong>ilman ajanvarausta</strong>');
    expect(pages.expansions.sent).toEqual([]);
  });

  it.each([
    { municipalities: [], topics: [] },
    { municipalities: ['684'], topics: [] },
    { municipalities: [], topics: ['dental'] },
    { municipalities: ['609', '684'], topics: ['vaccination'] },
  ] as const)('counts exactly the deliveries that the fan-out makes for %j', async (rule) => {
    await joined();
    const audience = { municipalities: [...rule.municipalities], topics: [...rule.topics] };
    const bulletin = exampleBulletin('tiedote', { audience });
    await pages.bulletins.create(bulletin);
    const planned = planDeliveries(bulletin, '2026-11-23T10:00:00.000Z', network);
    const partners = new Set(planned.flatMap((delivery) => delivery.recipients.map(({ partnerId }) => partnerId)));

    const text = textOf(await validHtml(await pages.get(path)));
    const shown = (form: RegExp) => Number(form.exec(text)?.[1] ?? 0);
    const webhooks = shown(/(\d+) webhook-osoite/) + shown(/vahvistamattomia webhook-osoitteita: (\d+)/);
    expect(shown(/(\d+) kumppani/)).toBe(partners.size);
    expect(shown(/(\d+) sähköpostiosoite/)).toBe(planned.filter(({ channel }) => channel === 'email').length);
    expect(webhooks).toBe(planned.filter(({ channel }) => channel === 'webhook').length);
  });

  it('says so when it would go to nobody, and what to change', async () => {
    await joined();
    await pages.bulletins.create(exampleBulletin('tiedote', { audience: { municipalities: ['886'], topics: [] } }));
    const html = await validHtml(await pages.get(path));
    expect(textOf(html)).toContain(
      'Tiedote ei menisi kenellekään Yksikään mukana oleva yhteisö ei kuulu kohderyhmään.',
    );
    expect(html).not.toContain('name="version"');
    const answer = await pages.post(path, press);
    expect(answer.status).toBe(422);
    expect(textOf(await validHtml(answer))).toContain('Tiedote ei menisi kenellekään');
    expect((await pages.bulletins.get(bulletinId))?.state).toBe('draft');
  });

  it('says that partners come first when there are none', async () => {
    await pages.bulletins.create(exampleBulletin('tiedote'));
    const text = textOf(await validHtml(await pages.get(`${path}?lang=en`)));
    expect(text).toContain('The network has no approved communities yet. Approve partners first. Open partners');
  });
});

describe('pressing send', () => {
  it('seals the draft, starts its fan-out in 16 segments and leads to following it', async () => {
    await joined();
    await pages.bulletins.create(exampleBulletin('tiedote'));
    expect(leadsTo(await pages.post(path, press))).toEqual([303, follow]);
    expect(await pages.bulletins.get(bulletinId)).toEqual({
      ...exampleBulletin('tiedote'),
      version: 1,
      state: 'sending',
      sealedAt: '2026-11-23T10:00:00.000Z',
      sealedBy: { sub: 'staff-anna', name: 'Anna Aalto' },
      sealedMonth: '2026-11',
      code: codeOf(bulletinId),
    });
    expect(pages.expansions.sent).toEqual(segmentMessages(bulletinId));
    expect(leadsTo(await pages.get(path))).toEqual([303, follow]);
  });

  it('twice, or by two people at once, sends once', async () => {
    await joined();
    await pages.bulletins.create(exampleBulletin('tiedote'));
    const answers = await Promise.all([pages.post(path, press, anna), pages.post(path, press, otto)]);
    expect(answers.map(leadsTo)).toEqual([
      [303, follow],
      [303, follow],
    ]);
    const sealed = await pages.bulletins.get(bulletinId);
    expect(sealed?.version).toBe(1);
    pages.pass(60_000);
    expect(leadsTo(await pages.post(path, press))).toEqual([303, follow]);
    expect(await pages.bulletins.get(bulletinId)).toEqual(sealed);
    const segments = new Set(pages.expansions.sent.map((message) => JSON.stringify(message)));
    expect([...segments].sort()).toEqual(
      segmentMessages(bulletinId)
        .map((each) => JSON.stringify(each))
        .sort(),
    );
  });

  it('again puts nothing on the queue once the fan-out is known to be whole', async () => {
    await pages.bulletins.create(exampleBulletin('tiedote', { version: 2, state: 'sending', sealedCount: 5 }));
    expect(leadsTo(await pages.post(path, press))).toEqual([303, follow]);
    expect(pages.expansions.sent).toEqual([]);
  });

  it('sends only what was seen: a draft that changed is shown anew', async () => {
    await joined();
    const seen = exampleBulletin('tiedote');
    await pages.bulletins.create(seen);
    const texts = { fi: { title: 'Muuttunut otsikko', body: 'Muuttunut teksti.' } };
    await pages.bulletins.save({ ...seen, version: 1, texts });
    const answer = await pages.post(path, press);
    expect(answer.status).toBe(409);
    const html = await validHtml(answer);
    expect(textOf(html)).toMatch(/Luonnos muuttui sillä välin.*Mitään ei lähetetty.*Muuttunut teksti\./);
    expect(html).toContain('<input type="hidden" name="version" value="1"/>');
    expect((await pages.bulletins.get(bulletinId))?.state).toBe('draft');
    expect(pages.expansions.sent).toEqual([]);
  });

  it('refuses a draft whose last day is over', async () => {
    await joined();
    await pages.bulletins.create(exampleBulletin('tiedote', { validUntil: '2026-11-22' }));
    const answer = await pages.post(path, press);
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(textOf(html)).toContain('Sen viimeinen voimassaolopäivä oli 22.11.2026. Mitään ei lähetetty.');
    expect(html).not.toContain('name="version"');
    expect(pages.expansions.sent).toEqual([]);
  });

  it('refuses a form that is not ours', async () => {
    await pages.bulletins.create(exampleBulletin('tiedote'));
    expect((await pages.post(path, [['version', 'viimeisin']])).status).toBe(400);
    expect((await pages.bulletins.get(bulletinId))?.state).toBe('draft');
  });
});
