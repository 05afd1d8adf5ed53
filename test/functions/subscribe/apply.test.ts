import { expect, it } from 'vitest';
import { hashAddress } from '../../../shared/email/address.ts';
import { membershipsOf } from '../../../shared/membership/membership.ts';
import { day, fromIso, hour, toIso } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { but, careful, type Field, stage } from './stage.ts';

const dynamo = testDynamoDB();

/** Each test has days of its own, so that none uses up the mails of another. */
let days = 0;
const freshStage = (given: { allowedHosts?: string[] } = {}) => {
  days += 3;
  return stage(dynamo, { at: noon + days * day, ...given });
};
const withKey = (formKey: string, fields: readonly Field[] = careful): Field[] => [['formKey', formKey], ...fields];
const partnerIdOf = (on: ReturnType<typeof stage>) =>
  on.lines.flatMap(({ event, fields }) =>
    event === 'Application stored' ? [(fields as { partnerId: string }).partnerId] : [],
  )[0] ?? '';

it.each(['fi', 'sv', 'en'])('shows the form in %s as valid HTML, and each form has a key of its own', async (lang) => {
  const on = freshStage();
  const html = await validHtml(await on.get(`/tilaa?lang=${lang}`));
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html).toContain(`<input type="hidden" name="lang" value="${lang}"/>`);
  expect(html).toContain(lang === 'fi' ? 'href="/tietosuoja"' : `href="/tietosuoja?lang=${lang}"`);
  expect(html).toContain('name="accounts.9.channel"');
  expect(await on.formKey()).not.toBe(await on.formKey());
  expect(on.calls).toEqual([]);
});

it('an application is one unconfirmed community, one mail that waits to be sent, and a page of thanks', async () => {
  const on = freshStage();
  const response = await on.post('/tilaa', withKey(await on.formKey()));
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/tilaa/kiitos');

  const partnerId = partnerIdOf(on);
  const partner = await on.partners.get(partnerId);
  const at = toIso(on.clock.now);
  expect(partner).toEqual({
    id: partnerId,
    version: 0,
    state: 'unconfirmed',
    name: 'Esimerkkikylän kyläyhdistys',
    kind: 'association',
    municipality: '609',
    accounts: [
      { id: expect.stringMatching(/^acc_/), channel: 'facebook-group', name: 'Esimerkkikyläläiset', audience: 1250 },
    ],
    maintainers: [
      {
        id: expect.stringMatching(/^mnt_/),
        name: 'Maija Mallikas',
        email: 'maija@example.fi',
        addressHash: hashAddress('maija@example.fi', exampleKeys.addresses),
      },
    ],
    targets: [{ channel: 'email', id: expect.stringMatching(/^tgt_/), maintainerId: partner?.maintainers[0]?.id }],
    topics: ['health', 'rescue'],
    locale: 'fi',
    cohort: 'first',
    consentedAt: at,
    principlesAt: at,
    createdAt: at,
    expiresAt: (on.clock.now + 7 * day) / 1000,
  });
  const [notice, ...others] = await on.notices();
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    state: 'pending',
    channel: 'email',
    matter: { kind: 'confirm-subscription', partnerId },
    recipients: [{ partnerId, targetId: partner?.targets[0]?.id }],
  });
  expect(on.emails.sent).toEqual([{ v: 1, group: `ntc_${at.slice(0, 10)}`, ids: [notice?.id] }]);
  expect(JSON.stringify(on.lines)).not.toContain('maija');
});

it('a double click or a reload is one community and one mail, also after midnight', async () => {
  const on = freshStage();
  const form = withKey(await on.formKey());
  await Promise.all([on.post('/tilaa', form), on.post('/tilaa', form)]);
  await on.post('/tilaa', form);
  const before = await on.notices();
  on.clock.now += day;
  await on.post('/tilaa', form);

  expect(await on.notices()).toEqual([]);
  expect(before).toHaveLength(1);
  expect(new Set(on.emails.sent.flatMap((message) => message.ids))).toEqual(new Set([before[0]?.id]));
});

it('a form that was corrected and sent again is another application, so the correction is not lost', async () => {
  const on = freshStage();
  const formKey = await on.formKey();
  await on.post('/tilaa', withKey(formKey));
  await on.post('/tilaa', withKey(formKey, but({ municipality: '684' })));
  expect(await on.notices()).toHaveLength(2);
});

it.each(['quotas.take', 'partners.create', 'access.createLink', 'memberships.of', 'deliveries.create', 'emails.send'])(
  'when we die at %s, sending the form again brings what is missing',
  async (call) => {
    const on = freshStage();
    const form = withKey(await on.formKey());
    on.dying.at = call;
    expect((await on.post('/tilaa', form)).status).toBe(500);
    expect((await on.post('/tilaa', form)).status).toBe(303);

    const notices = await on.notices();
    expect(notices.map((notice) => notice.matter)).toMatchObject([
      { kind: 'confirm-subscription', partnerId: partnerIdOf(on) },
    ]);
    expect(on.emails.sent.flatMap((message) => message.ids)).toEqual([notices[0]?.id]);
  },
);

it('a known address cannot be told from an unknown one: same answer, same work in the same order', async () => {
  const known = freshStage();
  const partner = examplePartner('tuttu', {}, { email: 'tuttu@example.fi' });
  await known.partners.create(partner);
  for (const membership of membershipsOf(partner)) await known.memberships.add(membership);
  const knownAnswer = await known.post('/tilaa', withKey(await known.formKey(), but({ email: 'tuttu@example.fi' })));

  const unknown = freshStage();
  const fields = but({ email: 'tuntematon@example.fi' });
  const unknownAnswer = await unknown.post('/tilaa', withKey(await unknown.formKey(), fields));

  expect(knownAnswer.status).toBe(unknownAnswer.status);
  expect(knownAnswer.headers.get('location')).toBe(unknownAnswer.headers.get('location'));
  expect(await knownAnswer.text()).toBe(await unknownAnswer.text());
  expect(known.calls).toEqual([
    'quotas.take',
    'partners.create',
    'quotas.take',
    'access.createLink',
    'memberships.of',
    'deliveries.create',
    'emails.send',
  ]);
  expect(unknown.calls).toEqual(known.calls);
});

it.each(['fi', 'sv', 'en'])('the page of thanks is valid HTML in %s', async (lang) => {
  const html = await validHtml(await freshStage().get(`/tilaa/kiitos?lang=${lang}`));
  expect(html).toContain(`<html lang="${lang}">`);
});

it('an address gets three mails a day, however it is written; then nothing is stored, and the answer is the same', async () => {
  const on = freshStage();
  const send = async (email: string) => on.post('/tilaa', withKey(await on.formKey(), but({ email })));
  const first = await send('maija@example.fi');
  await send('Maija@Example.FI');
  await send(' maija@example.fi ');
  on.calls.length = 0;
  const fourth = await send('maija@example.fi');

  expect(on.calls).toEqual(['quotas.take']);
  expect(await on.notices()).toHaveLength(3);
  expect(fourth.status).toBe(first.status);
  expect(fourth.headers.get('location')).toBe(first.headers.get('location'));
  expect(await fourth.text()).toBe(await first.text());

  on.clock.now += day;
  await send('maija@example.fi');
  expect(await on.notices()).toHaveLength(1);
});

it('in a wave of sign-ups 200 mails leave in an hour, and the rest wait for the next hours: nothing is lost', async () => {
  const on = freshStage();
  on.clock.now += 25 * 60_000;
  const formKey = await on.formKey();
  const forms = Array.from({ length: 405 }, (_, n) => withKey(formKey, but({ email: `botti${n}@example.fi` })));
  for (let at = 0; at < forms.length; at += 27) {
    await Promise.all(forms.slice(at, at + 27).map((fields) => on.post('/tilaa', fields)));
  }
  expect(on.emails.sent).toHaveLength(200);
  const notices = await on.notices();
  expect(notices).toHaveLength(405);
  const waiting = notices.filter((notice) => notice.state === 'retry').map((notice) => notice.dueAt ?? '');
  const nextHour = on.clock.now - (on.clock.now % hour) + hour;
  expect(waiting.filter((dueAt) => fromIso(dueAt) === nextHour)).toHaveLength(200);
  expect(waiting.filter((dueAt) => fromIso(dueAt) === nextHour + hour)).toHaveLength(5);

  expect((await on.deliveries.due(nextHour - 1, 500)).deliveries).toEqual([]);
  expect((await on.deliveries.due(nextHour, 500)).deliveries).toHaveLength(200);
  const last = forms.at(-1) ?? [];
  await on.post('/tilaa', last);
  expect(await on.notices()).toHaveLength(405);
});

it('what is wrong is said beside its field and in a summary, all at once, and everything typed is kept', async () => {
  const on = freshStage();
  const formKey = await on.formKey();
  const response = await on.post(
    '/tilaa',
    withKey(formKey, [
      ['lang', 'fi'],
      ['name', '   '],
      ['kind', ''],
      ['municipality', '609'],
      ['accounts.3.channel', 'x'],
      ['accounts.3.name', ''],
      ['accounts.3.audience', 'monta'],
      ['maintainer', 'Maija\r\nMallikas'],
      ['email', 'maija(at)example.fi'],
      ['topics', 'dental'],
      ['topics', 'older'],
      ['webhook', 'http://127.0.0.1/'],
    ]),
  );
  expect(response.status).toBe(422);
  const html = await validHtml(response);
  const text = textOf(html);
  expect(text).toContain('8 kohtaa pitää korjata');
  for (const field of ['name', 'kind', 'accounts-0-name', 'accounts-0-audience', 'email', 'webhook', 'consent']) {
    expect(html).toContain(`<a href="#${field}">`);
    expect(html).toContain(`id="${field}-error"`);
  }
  expect(text).toContain('1. kanava, Montako seuraajaa tai jäsentä? Kirjoita määrä numeroin, esimerkiksi 350.');
  expect(html).toContain(`name="formKey" value="${formKey}"`);
  expect(html).toContain('<option value="609" selected');
  expect(html).toContain('<option value="x" selected');
  expect(html).toContain('value="monta"');
  expect(html).toContain('value="maija(at)example.fi"');
  expect(html).toContain('value="http://127.0.0.1/"');
  expect(html.match(/name="topics" value="\w+" checked/g)).toHaveLength(2);
  expect(on.calls).toEqual([]);
});

it.each([
  ['a word', 'webhook', 'Webhookin osoite: Kirjoita webhookin osoite kokonaan'],
  ['plain http', 'http://example.fi/', 'pitää alkaa https://'],
  ['another port', 'https://example.fi:8443/', 'Jätä portin numero pois'],
  ['a password', 'https://maija:salainen@example.fi/', 'Jätä käyttäjätunnus ja salasana pois'],
  ['a fragment', 'https://example.fi/#osa', 'Jätä #-merkki'],
  ['a number that is an IP address', 'https://2130706433/', 'ei IP-numerolla'],
  ['a name of a private network', 'https://kone.local/', 'julkisessa internetissä'],
  ['2,049 letters', `https://example.fi/${'a'.repeat(2049 - 19)}`, 'Siinä saa olla enintään 2 048 merkkiä.'],
])('a webhook address with %s is refused in words', async (_what, webhook, words) => {
  const on = freshStage();
  const response = await on.post('/tilaa', withKey(await on.formKey(), but({ webhook })));
  expect(response.status).toBe(422);
  expect(textOf(await response.text())).toContain(words);
  expect(on.calls).toEqual([]);
});

it('a webhook is stored unverified, in the form in which it was judged', async () => {
  const on = freshStage({ allowedHosts: ['127.0.0.1:9999'] });
  await on.post('/tilaa', withKey(await on.formKey(), but({ webhook: 'https://Kylä.example.fi/tiedotteet' })));
  const [, webhook] = (await on.partners.get(partnerIdOf(on)))?.targets ?? [];
  expect(webhook).toEqual({
    channel: 'webhook',
    format: 'standard',
    id: expect.stringMatching(/^tgt_/),
    url: 'https://xn--kyl-sla.example.fi/tiedotteet',
    state: 'unverified',
    secretVersion: 1,
  });
});

it('on a laptop a webhook may be on the machine itself', async () => {
  const on = freshStage({ allowedHosts: ['127.0.0.1:9999'] });
  await on.post('/tilaa', withKey(await on.formKey(), but({ webhook: 'http://127.0.0.1:9999/' })));
  expect((await on.partners.get(partnerIdOf(on)))?.targets[1]).toMatchObject({ url: 'http://127.0.0.1:9999/' });
});

it('line breaks in a name become spaces, and the form in Swedish makes a partner who reads Swedish', async () => {
  const on = freshStage();
  const fields = but({ lang: 'sv', name: 'Byn\r\n\r\nBcc: alla@example.fi' });
  const response = await on.post('/tilaa', withKey(await on.formKey(), fields));
  expect(response.headers.get('location')).toBe('/tilaa/kiitos?lang=sv');
  expect(await on.partners.get(partnerIdOf(on))).toMatchObject({ name: 'Byn Bcc: alla@example.fi', locale: 'sv' });
});

it('a name of 120 letters is taken and one of 121 is not', async () => {
  const on = freshStage();
  const send = async (name: string) => on.post('/tilaa', withKey(await on.formKey(), but({ name })));
  expect((await send('ä'.repeat(120))).status).toBe(303);
  const response = await send('ä'.repeat(121));
  expect(response.status).toBe(422);
  expect(textOf(await response.text())).toContain('Siinä saa olla enintään 120 merkkiä.');
});

it('eleven accounts are one too many', async () => {
  const on = freshStage();
  const accounts = Array.from({ length: 11 }, (_, n): Field[] => [
    [`accounts.${n}.channel`, 'instagram'],
    [`accounts.${n}.name`, `@kyla${n}`],
  ]).flat();
  const rest = careful.filter(([name]) => !name.startsWith('accounts'));
  const response = await on.post('/tilaa', withKey(await on.formKey(), [...rest, ...accounts]));
  expect(textOf(await validHtml(response))).toContain('Yhteisön kanavat: Anna enintään 10.');
});

it.each<[string, Field[], number]>([
  ['41 fields', Array.from({ length: 41 }, (_, n): Field => [`kentta${n}`, 'x']), 413],
  ['a body over 32 KiB', [['name', 'x'.repeat(33 * 1024)]], 413],
  ['a form without our key', [...careful], 400],
  ['a form with somebody else’s idea of our key', withKey('lyhyt'), 400],
])('%s is refused in words, and nothing is stored', async (_what, fields, status) => {
  const on = freshStage();
  const response = await on.post('/tilaa', fields);
  expect(response.status).toBe(status);
  expect(textOf(await validHtml(response))).toContain('Tilaa tiedotteet yhteisölle');
  expect(on.calls).toEqual([]);
});

it('a form of another site is refused', async () => {
  const on = freshStage();
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' };
  expect((await on.post('/tilaa', withKey(await on.formKey()), headers)).status).toBe(403);
  expect(on.calls).toEqual([]);
});
