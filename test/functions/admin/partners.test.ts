import { beforeEach, describe, expect, it } from 'vitest';
import { noticeGroup } from '../../../shared/delivery/delivery.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleMaintainer, examplePartner, exampleWebhook, id, sealedBulletin } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { anna, leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const today = noticeGroup('2026-11-23T10:00:00.000Z');
const told = async () => (await pages.rowsOf(today)).map(({ matter, channel }) => `${matter.kind} ${channel}`).sort();

/** A reason to decline. */
const because = [['reason', 'Ryhmä on jo mukana.']] as const;

/** Stores a community that has answered its mail and waits for staff. */
async function waiting(name: string, change: Partial<Partner> = {}, given: Parameters<typeof examplePartner>[2] = {}) {
  const { decidedAt: _at, decidedBy: _by, ...partner } = examplePartner(name, { state: 'confirmed', ...change }, given);
  await pages.partners.create(partner);
  return partner;
}

describe('the list', () => {
  it('shows who waits before who is in and who was declined, and counts the waiting in the navigation', async () => {
    await waiting(
      'Uusi',
      { municipality: '684' },
      { webhooks: [exampleWebhook('https://uusi.example/hook', { state: 'unverified' })] },
    );
    await pages.partners.create(examplePartner('Vanha'));
    await pages.partners.create(examplePartner('Hylätty', { state: 'declined' }));
    await pages.partners.create(examplePartner('Vahvistamaton', { state: 'unconfirmed' }));
    const html = await validHtml(await pages.get('/hallinta/kumppanit'));
    const text = textOf(html);
    expect(text).toMatch(/Kumppanit \(1 odottaa\)/);
    expect(text).toMatch(/Odottaa hyväksyntää \(1\).*Kylä Uusi.*Mukana \(1\).*Kylä Vanha.*Hylätyt \(1\).*Kylä Hylätty/);
    expect(text).toContain(
      'Kylä Uusi Kylä Rauma Facebook-ryhmä: Uusi – kyläläiset (250 seuraajaa) Maija Mallikas uusi.example Vahvistamatta',
    );
    expect(text).not.toContain('Kylä Vahvistamaton');
  });

  it('is in English for those who ask', async () => {
    await waiting('Uusi');
    const text = textOf(await validHtml(await pages.get('/hallinta/kumppanit?lang=en')));
    expect(text).toMatch(/Partners \(1 waiting\).*Waiting for approval \(1\).*Kylä Uusi Village Pori Facebook group/);
  });

  it('escapes what strangers typed', async () => {
    await waiting('Uusi', { name: '<script>alert(1)</script>' });
    expect(await validHtml(await pages.get('/hallinta/kumppanit'))).not.toContain('<script>alert');
  });
});

describe('a partner’s page', () => {
  it('shows everything that is known, and asks for a decision', async () => {
    const webhook = exampleWebhook('https://uusi.example/hook', { state: 'unverified' });
    const partner = await waiting('Uusi', { topics: ['dental', 'rescue'], locale: 'sv' }, { webhooks: [webhook] });
    const html = await validHtml(await pages.get(`/hallinta/kumppanit/${partner.id}`));
    const text = textOf(html);
    for (const fact of [
      'Tila Odottaa hyväksyntää',
      'Maija Mallikas, Uusi@example.fi',
      'https://uusi.example/hook – Osoitetta ei ole vielä vahvistettu.',
      'Suun terveys, Pelastus ja turvallisuus',
      'Kieli Svenska',
      'Kokeilun vaihe 2026-1',
      'Sähköposti vahvistettu 1.11.2026 klo 11.00',
    ]) {
      expect(text).toContain(fact);
    }
    expect(html).toContain(`action="/hallinta/kumppanit/${partner.id}/hyvaksy"`);
    expect(html).toContain(`action="/hallinta/kumppanit/${partner.id}/hylkaa"`);
  });

  it('points out communities with the same name or the same maintainer, but not those that have left', async () => {
    const partner = await waiting('Uusi', { name: 'Reposaaren  kylä' });
    await pages.partners.create(examplePartner('Sama nimi', { name: 'reposaaren kylä' }));
    await waiting('Sama henkilö', {}, { email: 'UUSI@example.fi' });
    await pages.partners.create(examplePartner('Lähtenyt', { name: 'Reposaaren kylä', state: 'left' }));
    await pages.partners.create(examplePartner('Muu'));
    const text = textOf(await validHtml(await pages.get(`/hallinta/kumppanit/${partner.id}`)));
    expect(text).toContain('Voi olla jo mukana');
    expect(text).toContain('reposaaren kylä (sama nimi, mukana)');
    expect(text).toContain('Kylä Sama henkilö (sama ylläpitäjän sähköposti, odottaa hyväksyntää)');
    expect(text).not.toContain('Kylä Muu');
    expect(text.match(/sama nimi/g)).toHaveLength(1);
  });
});

describe('approving', () => {
  const webhooks = [
    exampleWebhook('https://uusi.example/hook', { state: 'unverified' }),
    exampleWebhook('https://vanha.example/hook'),
  ];

  it('makes the partner active, tells its maintainer and challenges the webhook that has not answered one', async () => {
    const partner = await waiting('Uusi', {}, { webhooks });
    const page = `/hallinta/kumppanit/${partner.id}`;
    expect(leadsTo(await pages.post(`${page}/hyvaksy`))).toEqual([303, page]);
    expect(await pages.partners.get(partner.id)).toMatchObject({
      state: 'active',
      decidedAt: '2026-11-23T10:00:00.000Z',
      decidedBy: { sub: 'staff-anna', name: 'Anna Aalto' },
    });
    expect(await told()).toEqual(['subscription-approved email', 'webhook-challenge webhook']);
    expect(pages.queues.email.sent).toHaveLength(1);
    expect(pages.queues.webhook.sent).toHaveLength(1);
    const text = textOf(await validHtml(await pages.get(page)));
    expect(text).toContain('Mukana. Päätös tehtiin 23.11.2026 klo 12.00, tekijä: sinä.');
    expect(text).not.toContain('Hyväksytäänkö');
  });

  it('twice, or by two people at once, decides once and tells once', async () => {
    const partner = await waiting('Uusi', {}, { webhooks });
    const path = `/hallinta/kumppanit/${partner.id}/hyvaksy`;
    const answers = await Promise.all([pages.post(path, [], anna), pages.post(path, [], otto), pages.post(path)]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    pages.pass(60_000);
    await pages.post(path, [], otto);
    expect(await told()).toEqual(['subscription-approved email', 'webhook-challenge webhook']);
    expect((await pages.partners.get(partner.id))?.version).toBe(partner.version + 1);
  });

  it('again after a crash tells what the first time did not come to tell', async () => {
    const partner = await waiting('Uusi', {}, { webhooks });
    const decided = {
      state: 'active',
      decidedAt: '2026-11-23T09:59:00.000Z',
      decidedBy: { sub: 'staff-anna', name: 'Anna Aalto' },
    } as const;
    await pages.partners.save({ ...partner, ...decided, version: partner.version + 1 });
    await pages.post(`/hallinta/kumppanit/${partner.id}/hyvaksy`);
    expect(await told()).toEqual(['subscription-approved email', 'webhook-challenge webhook']);
  });

  it('what another declined changes nothing and says who was first', async () => {
    const partner = await waiting('Uusi', {}, { webhooks });
    await pages.post(`/hallinta/kumppanit/${partner.id}/hylkaa`, because, otto);
    const answer = await pages.post(`/hallinta/kumppanit/${partner.id}/hyvaksy`, [], anna);
    expect(answer.status).toBe(409);
    const text = textOf(await validHtml(answer));
    expect(text).toContain('Päätöstäsi ei tallennettu Joku muu ehti ensin. Kumppanin tila on nyt: Hylätty.');
    expect(text).toContain('tekijä: Otto Oja');
    expect((await pages.partners.get(partner.id))?.state).toBe('declined');
    expect(await told()).toEqual(['subscription-declined email']);
  });
});

describe('declining', () => {
  it('tells the maintainer, calls no webhook, and lets the details be forgotten in 28 days', async () => {
    const partner = await waiting(
      'Uusi',
      {},
      { webhooks: [exampleWebhook('https://u.example/', { state: 'unverified' })] },
    );
    const path = `/hallinta/kumppanit/${partner.id}/hylkaa`;
    await pages.post(path, because);
    await pages.post(path, because);
    expect(await told()).toEqual(['subscription-declined email']);
    expect(pages.queues.webhook.sent).toEqual([]);
    expect((await pages.partners.get(partner.id))?.expiresAt).toBe((pages.now() + 28 * 86_400_000) / 1000);
  });

  it('is not possible for a community that is active', async () => {
    const partner = examplePartner('Vanha');
    await pages.partners.create(partner);
    const answer = await pages.post(`/hallinta/kumppanit/${partner.id}/hylkaa`, because);
    expect(answer.status).toBe(409);
    expect(await pages.partners.get(partner.id)).toEqual(partner);
  });

  it('keeps the language of the page', async () => {
    const partner = await waiting('Uusi');
    const answer = await pages.post(`/hallinta/kumppanit/${partner.id}/hylkaa?lang=en`, [['lang', 'en'], ...because]);
    expect(leadsTo(answer)).toEqual([303, `/hallinta/kumppanit/${partner.id}?lang=en`]);
  });
});

describe('the webhooks of a partner', () => {
  const at = '2026-11-20T10:00:00.000Z';

  it('are shown with how they stand, why, and what was lately sent to them', async () => {
    const gone = exampleWebhook('https://gone.example/hook', {
      name: 'Vanhat sivut',
      state: 'disabled',
      disabled: { at, because: 'gone', isTold: true },
    });
    const chat = exampleWebhook('https://hooks.chat.example/T0/B0/secret-xyz', { format: 'slack' });
    const partner = examplePartner('Webhookit', {}, { webhooks: [gone, chat] });
    const [, delivery] = await pages.fannedOut(sealedBulletin('Rokotus'), [partner]);
    if (delivery === undefined) throw new Error('there is no delivery to a webhook');
    const calls = [{ at: '2026-11-23T10:00:00.000Z', ms: 230, status: 410, reason: 'gone' } as const];
    await pages.deliveries.record({ ...delivery, version: 1, state: 'permanent-failure', reason: 'gone', calls });
    const html = await validHtml(await pages.get(`/hallinta/kumppanit/${partner.id}`));
    const text = textOf(html);
    expect(text).toContain('Vanhat sivut Pois käytöstä Ohjelmisto vastasi, että osoite on poistettu pysyvästi (410).');
    expect(text).toContain('Vastaanottaja ilmoitti, ettei osoite ole enää käytössä. Rokotuspäivä Porissa 410 0,2 s');
    expect(text).toContain('hooks.chat.example Käytössä Osoitteeseen ei ole vielä lähetetty mitään.');
    expect(html).not.toContain('secret');
  });

  it('can be asked again, once however often the button is pressed', async () => {
    const unverified = exampleWebhook('https://uusi.example/hook', { state: 'unverified' });
    const partner = examplePartner('Kysyttävä', {}, { webhooks: [unverified] });
    await pages.partners.create(partner);
    const path = `/hallinta/kumppanit/${partner.id}`;
    for (const who of [anna, otto]) {
      expect(leadsTo(await pages.post(`${path}/webhook/${unverified.id}/tarkista`, [], who))).toEqual([303, path]);
    }
    expect(await told()).toEqual(['webhook-challenge webhook']);
    expect(textOf(await validHtml(await pages.get(path)))).toContain('Viesti on matkalla.');
  });
});

describe('the people of a community', () => {
  it('are shown with the contact, the deputy, who is away and who cannot be reached', async () => {
    const [maija, veera] = [exampleMaintainer('maija@example.fi'), exampleMaintainer('vara@example.fi', 'Veera Vara')];
    const absence = { from: '2026-11-23', until: '2026-11-29', deputyId: veera.id, setAt: '2026-11-20T08:00:00.000Z' };
    const partner = examplePartner('Väki', {
      maintainers: [
        { ...maija, absence },
        { ...veera, isDeputy: true },
      ],
      invited: [{ id: id('inv', 'uusi'), as: 'successor', by: maija.id, until: '2026-12-07T10:00:00.000Z' }],
    });
    await pages.partners.create(partner);
    const path = `/hallinta/kumppanit/${partner.id}`;
    const text = textOf(await validHtml(await pages.get(path)));
    expect(text).toContain('maija@example.fi yhteyshenkilö');
    expect(text).toContain('Poissa 23.11.2026–29.11.2026, varahenkilö: Veera Vara.');
    expect(text).toContain('Yhteisöä on tarjottu toisen hoidettavaksi (kutsu voimassa 7.12.2026 asti).');
    expect(text).not.toContain('Yhteisöä ei tavoiteta');

    await pages.suppressions.add({ hash: maija.addressHash, reason: 'bounced-no-mailbox', since: absence.setAt });
    const lost = textOf(await validHtml(await pages.get(`${path}?lang=en`)));
    expect(lost).toContain('The community cannot be reached by e-mail');
    expect(lost).toContain('Not reached');
  });

  it('a community with nobody left goes back among the prospects with one tap, without its people', async () => {
    const partner = examplePartner('Hiljainen', { state: 'left', leftAt: '2026-11-20T08:00:00.000Z', targets: [] });
    await pages.partners.create(partner);
    const path = `/hallinta/kumppanit/${partner.id}`;
    expect(textOf(await validHtml(await pages.get(path)))).toContain('Viimeinen ylläpitäjä lähti 20.11.2026.');
    const [status, location] = leadsTo(await pages.post(`${path}/ehdokkaaksi`));
    await pages.post(`${path}/ehdokkaaksi`);
    expect(status).toBe(303);
    const html = await validHtml(await pages.get(location ?? ''));
    expect(html).toContain('Kylä Hiljainen');
    expect(html).not.toContain('Hiljainen@example.fi');
    const other = examplePartner('Mukana');
    await pages.partners.create(other);
    expect(leadsTo(await pages.post(`/hallinta/kumppanit/${other.id}/ehdokkaaksi`))[1]).toContain(
      '/hallinta/kumppanit/',
    );
  });
});
