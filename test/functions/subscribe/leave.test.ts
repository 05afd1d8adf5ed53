import { expect, it } from 'vitest';
import { groupOf } from '../../../shared/delivery/delivery.ts';
import { day } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleDelivery, exampleMaintainer, examplePartner, exampleWebhook, id } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { stage } from './stage.ts';

const dynamo = testDynamoDB();

/** Communities of one person, and the mail that was sent to this person for all of them. */
async function stageWith(names: readonly string[], given: { webhook?: string; locale?: 'sv' } = {}) {
  const on = stage(dynamo);
  const webhooks = given.webhook === undefined ? [] : [exampleWebhook(given.webhook)];
  const partners = names.map((name) =>
    examplePartner(name, { locale: given.locale ?? 'fi' }, { email: `${names[0]}@example.fi`, webhooks }),
  );
  for (const partner of partners) await on.partners.create(partner);
  const recipients = names.map((name) => ({ partnerId: id('prt', name), targetId: id('tgt', name) }));
  const delivery = exampleDelivery(`mail-${names.join('-')}`, { recipients });
  await on.deliveries.create(delivery);
  return { on, partners, path: on.leavePath(groupOf(delivery), delivery.id) };
}

/** As Gmail, Yahoo and Microsoft post it: without cookies, origin or any header of a browser. */
const oneClick = { 'content-type': 'application/x-www-form-urlencoded', body: 'List-Unsubscribe=One-Click' };
const post = (given: { 'content-type': string; body: string }): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': given['content-type'] },
  body: given.body,
});

it('the page names the communities and asks; looking at it, as mail scanners do, changes nothing', async () => {
  const { on, partners, path } = await stageWith(['lehtola', 'niemi']);
  const text = textOf(await validHtml(await on.get(path)));
  await on.request(path, { method: 'HEAD' });
  expect(text).toMatch(/Saat tiedotteita näiden yhteisöjen puolesta: Kylä lehtola .* Kylä niemi /);
  for (const partner of partners) expect(await on.partners.get(partner.id)).toEqual(partner);
});

it('the button leaves, and a person with two communities leaves both', async () => {
  const { on, partners, path } = await stageWith(['eka', 'toka']);
  const response = await on.post(path, [['lang', 'fi']]);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(`${path}?lang=fi`);
  expect(textOf(await validHtml(await on.get(path)))).toContain('Tiedotteet on lopetettu');
  for (const { id: partnerId } of partners) {
    expect(await on.partners.get(partnerId)).toMatchObject({
      state: 'left',
      targets: [],
      expiresAt: (on.clock.now + 28 * day) / 1000,
    });
  }
});

it('the last mailbox takes the community with it, its webhook too, and the page says so first', async () => {
  const { on, path } = await stageWith(['kone'], { webhook: 'https://kone.example.fi/' });
  const said = {
    fi: 'Olet yhteisön ainoa vastaanottaja. Kun lopetat, koko yhteisö poistuu kumppaneista. Silloin tiedotteita ei lähetetä enää myöskään yhteisön omaan järjestelmään (webhook).',
    sv: 'När du slutar lämnar hela gemenskapen nätverket. Då skickas inga meddelanden längre till gemenskapens eget system (webhook) heller.',
    en: 'When you stop, the whole community leaves the network. Bulletins then stop to the community’s own software (webhook) too.',
  };
  for (const [lang, sentence] of Object.entries(said)) {
    expect(textOf(await validHtml(await on.get(`${path}?lang=${lang}`)))).toContain(sentence);
  }
  await on.post(path);
  expect(await on.partners.get(id('prt', 'kone'))).toMatchObject({ state: 'left', targets: [] });
});

it('a community that another maintainer reads for stays, and forgets the one who left at once', async () => {
  const on = stage(dynamo);
  const deputy = exampleMaintainer('vara@example.fi', 'Veli Varahenkilö');
  const partner = examplePartner('kahden');
  const deputysMailbox = { channel: 'email', id: id('tgt', 'vara'), maintainerId: deputy.id } as const;
  await on.partners.create({
    ...partner,
    maintainers: [...partner.maintainers, deputy],
    targets: [...partner.targets, deputysMailbox],
  });
  const delivery = exampleDelivery('vara', {
    recipients: [{ partnerId: partner.id, targetId: deputysMailbox.id }],
  });
  await on.deliveries.create(delivery);
  const path = on.leavePath(groupOf(delivery), delivery.id);
  expect(textOf(await validHtml(await on.get(path)))).not.toContain('koko yhteisö poistuu kumppaneista');
  await on.post(path);
  expect(await on.partners.get(partner.id)).toEqual({ ...partner, version: partner.version + 1 });
});

it.each([
  ['as a form', oneClick],
  [
    'as multipart/form-data',
    {
      'content-type': 'multipart/form-data; boundary=raja',
      body: '--raja\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--raja--\r\n',
    },
  ],
])(
  'one click in the mail program leaves (RFC 8058, %s): answered 200 without a redirect, repeatable',
  async (as, sent) => {
    const name = `klikki-${as.replaceAll(/\W/g, '-')}`;
    const { on, path } = await stageWith([name]);
    for (const _time of [1, 2]) {
      const response = await on.request(path, post(sent));
      expect(response.status).toBe(200);
      expect(response.headers.get('location')).toBeNull();
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(await on.partners.get(id('prt', name))).toMatchObject({ state: 'left', targets: [] });
    }
  },
);

it('when we die between two communities, one more click leaves the rest', async () => {
  const { on, partners, path } = await stageWith(['alku', 'loppu']);
  const states = async () => {
    const found = await Promise.all(partners.map((partner) => on.partners.get(partner.id)));
    return found.map((partner) => partner?.state);
  };
  Object.assign(on.dying, { at: 'partners.save', skip: 1 });
  expect((await on.request(path, post(oneClick))).status).toBe(500);
  expect(await states()).toEqual(['left', 'active']);
  expect((await on.request(path, post(oneClick))).status).toBe(200);
  expect(await states()).toEqual(['left', 'left']);
});

it('a link that opens nothing says what to do, and leaves nothing', async () => {
  const { on, partners, path } = await stageWith(['pysyva']);
  const [partner] = partners;
  const confirm = on.confirmPath(id('prt', 'pysyva')).replace('vahvista', 'lopeta');
  for (const wrong of [`${path}x`, confirm, '/tilaa/lopeta/roskaa']) {
    for (const response of [await on.get(wrong), await on.request(wrong, post(oneClick))]) {
      expect(response.status).toBe(404);
      expect(textOf(await validHtml(response))).toContain('Avaa linkki suoraan uusimmasta tiedotteesta');
    }
  }
  on.clock.now += 60_000;
  expect((await on.get(path)).status).toBe(410);
  expect((await on.request(path, post(oneClick))).status).toBe(410);
  expect(await on.partners.get(id('prt', 'pysyva'))).toEqual(partner);
});

it('a link to a mail that is no longer on record has expired', async () => {
  const { on } = await stageWith(['kadonnut']);
  expect((await on.get(on.leavePath(id('blt', 'tuntematon'), id('dlv', 'tuntematon')))).status).toBe(410);
});

it('the page speaks the language of the community until its reader chooses another', async () => {
  const { on, path } = await stageWith(['byn'], { locale: 'sv' });
  expect(textOf(await validHtml(await on.get(path)))).toContain('Sluta få meddelanden');
  expect(textOf(await validHtml(await on.get(`${path}?lang=en`)))).toContain('Stop the bulletins');
  expect((await on.post(path, [['lang', 'en']])).headers.get('location')).toBe(`${path}?lang=en`);
});
