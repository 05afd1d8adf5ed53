import { describe, expect, test } from 'vitest';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import { mailFor } from '../../../functions/deliver-email/mail-for.ts';
import { expand } from '../../../functions/expand/expand.ts';
import { subscribeApp } from '../../../functions/subscribe/app.tsx';
import { queueDue } from '../../../functions/sweep/due.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { segmentMessages } from '../../../shared/bulletin/segment.ts';
import { hashAddress } from '../../../shared/email/address.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { prospectStore } from '../../../shared/prospect/store.ts';
import { day, hour, minute, toIso } from '../../../shared/time.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, noon, sealedBulletin } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { first } from '../../support/network.ts';
import { type Fields, leadsTo, stage } from './stage.ts';

const dynamo = testDynamoDB();
let nth = 0;

/** A community whose maintainer has come in, and the pages by which others join it, on the same tables and clock. */
async function inside(
  name: string,
  change: Partial<Partner> = {},
  fails: { record: () => boolean } = { record: () => false },
) {
  const page = stage(dynamo);
  const partner = { ...examplePartner(name), ...change };
  await page.given(partner);
  const me = await page.enter(`${name}@example.fi`);
  const section = `/oma/yhteiso/${partner.id}/ihmiset`;
  const joining = subscribeApp({
    ...page.deps,
    audit: {
      ...page.deps.audit,
      record: async (entry) => {
        if (fails.record()) throw new Error('the process dies here');
        return page.deps.audit.record(entry);
      },
    },
    memberships: page.memberships,
    partners: page.partners,
    prospects: prospectStore(dynamo.client, dynamo.tableNames.prospect, page.now),
  });
  const see = async (path = '') => validHtml(await page.get(`${section}${path}`, me));
  const fill = async (path: string, fields: Fields) => {
    const [, key = ''] = /name="formKey" value="([\w-]{22})"/.exec(await see(path)) ?? [];
    return page.post(`${section}${path}`, [['formKey', key], ['lang', 'fi'], ...fields], me);
  };
  return {
    page,
    partner,
    me,
    section,
    see,
    fill,
    post: async (path: string, fields: Fields = []) => page.post(`${section}${path}`, [['lang', 'fi'], ...fields], me),
    stored: async () => first([await page.partners.get(partner.id)].filter((each) => each !== undefined)),
    /** The path of the invitation that was mailed to somebody, in the newest such mail. */
    async invitationTo(email: string): Promise<string> {
      const found = (await page.mails()).filter(({ to, text }) => to === email && text.includes('/tilaa/liity/'));
      return first([/(\/tilaa\/liity\/[\w-]{43})/.exec(first(found.slice(-1)).text)?.[1] ?? '']);
    },
    look: async (path: string) => joining.request(path),
    accept: async (path: string, who = 'Liisa Uusi', headers: Record<string, string> = {}) =>
      joining.request(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        body: new URLSearchParams({ lang: 'fi', name: who, principles: 'yes', consent: 'yes' }).toString(),
      }),
  };
}

const namesIn = ({ maintainers }: Partner) => maintainers.map(({ name }) => name);

describe('another maintainer', () => {
  test('gets no bulletin before they have confirmed their address themselves, and then like everybody', async () => {
    const { page, partner, fill, see, stored, invitationTo, look, accept } = await inside('kaksi');
    expect(leadsTo(await fill('', [['email', 'liisa@example.fi']]))).toEqual([
      303,
      `/oma/yhteiso/${partner.id}/ihmiset?kutsuttu=1&lang=fi`,
    ]);
    expect(namesIn(await stored())).toEqual(['Maija Mallikas']);
    // The register does not hold the address of somebody who has agreed to nothing.
    expect(JSON.stringify(await stored())).not.toContain('liisa@example.fi');
    const listed = await see();
    expect(listed).not.toContain('liisa@example.fi');
    expect(textOf(listed)).toContain(
      'Kutsuttu ylläpitäjäksi Ei ole vielä vahvistanut. Kutsu on voimassa 7.12.2026 asti.',
    );

    const path = await invitationTo('liisa@example.fi');
    const before = await stored();
    const opened = textOf(await validHtml(await look(path)));
    expect(opened).toContain('Maija Mallikas pyytää sinua yhteisön toiseksi ylläpitäjäksi.');
    expect(opened).toContain('liisa@example.fi');
    expect(await stored()).toEqual(before);

    expect(leadsTo(await accept(path))).toEqual([303, '/tilaa/liity?lang=fi']);
    expect(namesIn(await stored())).toEqual(['Maija Mallikas', 'Liisa Uusi']);
    expect(await stored()).toMatchObject({ invited: [] });
    const told = (await page.mails()).filter(({ subject }) => subject.startsWith('Uusi henkilö'));
    expect(told.map(({ to }) => to)).toEqual(['kaksi@example.fi']);
    const acts = (await page.audit.of(partner.id)).map(({ act }) => act);
    expect(acts).toContainEqual({ kind: 'person-invited', as: 'maintainer' });
    expect(acts).toContainEqual({ kind: 'person-joined', as: 'maintainer' });
    const theirs = await page.enter('liisa@example.fi');
    const seen = await validHtml(await page.get(`/oma/yhteiso/${partner.id}/ihmiset`, theirs));
    expect(seen).toContain('Maija Mallikas');
    expect(seen).not.toContain('kaksi@example.fi');
    expect(seen).toContain('liisa@example.fi');
  });

  test('comes in once, however often and by however many the link is used', async () => {
    const { fill, stored, invitationTo, look, accept } = await inside('kerran');
    await fill('', [['email', 'pekka@example.fi']]);
    const path = await invitationTo('pekka@example.fi');
    const [one, two] = await Promise.all([accept(path, 'Pekka'), accept(path, 'Pekka Toinen')]);
    expect([one?.status, two?.status].sort()).toContain(303);
    expect((await stored()).maintainers).toHaveLength(2);
    expect((await accept(path, 'Joku Muu')).status).toBe(410);
    const gone = await look(path);
    expect(gone.status).toBe(410);
    expect(textOf(await validHtml(gone))).toContain('Jos olet jo vahvistanut, kaikki on kunnossa.');
    expect((await stored()).maintainers).toHaveLength(2);
  });

  test('two who confirm at once are both in', async () => {
    const { fill, stored, invitationTo, accept } = await inside('yhta-aikaa');
    await fill('', [['email', 'eka@example.fi']]);
    await fill('', [['email', 'toka@example.fi']]);
    const paths = await Promise.all(['eka@example.fi', 'toka@example.fi'].map(invitationTo));
    const answers = await Promise.all(paths.map((path, nth) => accept(path, `Tulija ${nth}`)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(namesIn(await stored()).sort()).toEqual(['Maija Mallikas', 'Tulija 0', 'Tulija 1']);
  });

  test('cannot come in after two weeks, after it was withdrawn, by a guess or from another site', async () => {
    const { page, fill, post, stored, invitationTo, look, accept } = await inside('suljettu');
    await fill('', [['email', 'vanha@example.fi']]);
    await fill('', [['email', 'peruttu@example.fi']]);
    const [old, withdrawn] = await Promise.all(['vanha@example.fi', 'peruttu@example.fi'].map(invitationTo));
    expect(
      (await accept(old ?? '', 'Vieras', { 'sec-fetch-site': 'cross-site', origin: 'https://muu.example' })).status,
    ).toBe(403);
    const open = (await stored()).invited ?? [];
    expect(open).toHaveLength(2);
    await post('/peru', [['invitation', open[1]?.id ?? '']]);
    expect((await accept(withdrawn ?? '')).status).toBe(410);
    expect((await look(`/tilaa/liity/${'a'.repeat(43)}`)).status).toBe(410);
    expect((await look('/tilaa/liity/rikki')).status).toBe(410);
    page.pass(14 * day);
    expect((await accept(old ?? '')).status).toBe(410);
    expect(namesIn(await stored())).toEqual(['Maija Mallikas']);
  });

  test('is asked with the same words when the form is wrong, and nothing typed is lost', async () => {
    const { fill, stored, invitationTo } = await inside('virheet');
    const wrong = await fill('', [['email', 'ei osoite']]);
    expect(wrong.status).toBe(422);
    expect(await validHtml(wrong)).toContain('value="ei osoite"');
    const own = await fill('', [['email', 'virheet@example.fi']]);
    expect(textOf(await validHtml(own))).toContain('Osoite on jo yhteisön ylläpitäjän.');
    for (let nth = 0; nth < 3; nth += 1) await fill('', [['email', 'monta@example.fi']]);
    const enough = await fill('', [['email', 'monta@example.fi']]);
    expect(textOf(await validHtml(enough))).toContain('on lähetetty tänään jo kolme viestiä');
    expect((await stored()).invited).toHaveLength(3);
    await invitationTo('monta@example.fi');
  });

  test('gives a name and accepts the principles; what lacks is said beside its field', async () => {
    const { fill, invitationTo, page, partner } = await inside('ehdot');
    await fill('', [['email', 'ehdoton@example.fi']]);
    const path = await invitationTo('ehdoton@example.fi');
    const joining = subscribeApp({
      ...page.deps,
      memberships: page.memberships,
      partners: page.partners,
      prospects: prospectStore(dynamo.client, dynamo.tableNames.prospect, page.now),
    });
    const answer = await joining.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: 'lang=sv&name=Lisa',
    });
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(html).toContain('value="Lisa"');
    expect(html).toContain('principles-error');
    expect(html).toContain('consent-error');
    expect((await page.partners.get(partner.id))?.maintainers).toHaveLength(1);
  });
});

describe('handing over', () => {
  test('by a link: the successor takes the place, and the one who goes is forgotten in the same moment', async () => {
    const { partner, page, me, fill, stored, invitationTo, accept } = await inside('luovutus');
    await fill('/luovuta', [
      ['email', 'jatkaja@example.fi'],
      ['afterwards', 'leave'],
    ]);
    expect(await stored()).toMatchObject({ state: 'active', maintainers: [{ name: 'Maija Mallikas' }] });
    await accept(await invitationTo('jatkaja@example.fi'), 'Jatkaja Uusi');
    const now = await stored();
    expect(now).toMatchObject({ state: 'active', maintainers: [{ name: 'Jatkaja Uusi' }] });
    expect(now.targets).toHaveLength(1);
    expect(JSON.stringify(now)).not.toContain('luovutus@example.fi');
    expect((await page.get(`/oma/yhteiso/${partner.id}`, me)).status).toBe(404);
  });

  test('or both stay, and the successor is the contact', async () => {
    const { fill, stored, invitationTo, accept } = await inside('jaavat');
    await fill('/luovuta', [
      ['email', 'kahdestaan@example.fi'],
      ['afterwards', 'stay'],
    ]);
    await accept(await invitationTo('kahdestaan@example.fi'), 'Uusi Ensin');
    expect(namesIn(await stored())).toEqual(['Uusi Ensin', 'Maija Mallikas']);
  });
});

/** Fans a bulletin out and sends what is due, now and once more when somebody's deputy has been asked. @returns who got it. */
async function send(page: Awaited<ReturnType<typeof inside>>['page'], bulletin: Bulletin): Promise<string[]> {
  const mailer = memoryMailer(() => ({ kind: 'accepted', providerId: 'ses' }));
  await page.bulletins.create(bulletin);
  const deps = { ...page, mailer };
  page.queues.email.sent.splice(0);
  for (const message of segmentMessages(bulletin.id)) await expand(message, () => 120_000, deps);
  const work = async () => {
    for (const name of ['email', 'urgent-email'] as const) {
      for (const message of page.queues[name].sent.splice(0)) await deliverEmails(message, deps);
    }
  };
  await work();
  page.pass(10 * minute);
  await queueDue(deps);
  await work();
  return mailer.calls.map(({ mail }) => mail.to).sort();
}
const onlyTo = (page: { now: () => number }, name: string, change: Partial<Bulletin> = {}) =>
  sealedBulletin(name, {
    sealedAt: toIso(page.now()),
    audience: { municipalities: ['050'], topics: [] },
    ...change,
  });

describe('a deputy', () => {
  test('who is new is invited, confirms, and gets the bulletins of just those days in the place of the one away', async () => {
    const { page, partner, fill, see, stored, invitationTo, look, accept } = await inside('sijainen', {
      municipality: '050',
    });
    const done = await fill('/poissa', [
      ['from', '2026-11-24'],
      ['until', '2026-11-25'],
      ['email', 'sija@example.fi'],
    ]);
    expect(done.status).toBe(303);
    expect(textOf(await see())).toContain('Varahenkilö ei ole vahvistanut osoitettaan');
    const path = await invitationTo('sija@example.fi');
    expect(textOf(await validHtml(await look(path)))).toContain(
      'Saat tiedotteet hänen sijastaan 24.11.2026–25.11.2026.',
    );
    expect(leadsTo(await accept(path, 'Sija Inen'))).toEqual([303, '/tilaa/liity?varalla=1&lang=fi']);
    expect(textOf(await see())).toContain('Poissa 24.11.2026–25.11.2026. Tiedotteet saa sinä aikana Sija Inen.');

    page.pass(hour);
    expect(await send(page, onlyTo(page, 'ennen'))).toEqual(['sijainen@example.fi']);
    page.pass(day);
    expect(await send(page, onlyTo(page, 'aikana'))).toEqual(['sija@example.fi']);
    expect(await send(page, onlyTo(page, 'kiire', { urgency: 'urgent' }))).toEqual([
      'sija@example.fi',
      'sijainen@example.fi',
    ]);
    const suppressed = { hash: hashAddress('sija@example.fi', exampleKeys.addresses), since: toIso(noon) };
    await page.suppressions.add({ ...suppressed, reason: 'bounced' });
    expect(await send(page, onlyTo(page, 'palautuva'))).toEqual(['sijainen@example.fi']);
    page.pass(2 * day);
    expect(await send(page, onlyTo(page, 'jälkeen'))).toEqual(['sijainen@example.fi']);

    const deputyId = (await stored()).maintainers[1]?.id ?? '';
    const again = await page.enter('sijainen@example.fi');
    await page.post(
      `/oma/yhteiso/${partner.id}/ihmiset/poista`,
      [
        ['lang', 'fi'],
        ['person', deputyId],
      ],
      again,
    );
    expect(namesIn(await stored())).toEqual(['Maija Mallikas']);
  });

  test('only looks at the people: others invite, withdraw and hand over', async () => {
    const { page, partner, fill, stored, invitationTo, accept } = await inside('katsoja');
    await fill('/poissa', [
      ['from', '2026-11-24'],
      ['until', '2026-11-25'],
      ['email', 'vara@example.fi'],
    ]);
    await accept(await invitationTo('vara@example.fi'), 'Vara');
    const theirs = await page.enter('vara@example.fi');
    const before = await stored();
    const section = `/oma/yhteiso/${partner.id}/ihmiset`;
    expect(textOf(await validHtml(await page.get(section, theirs)))).toContain('Olet varahenkilö');
    const [maija] = before.maintainers;
    for (const [path, ...fields] of [
      ['', ['formKey', 'a'.repeat(22)], ['email', 'x@example.fi']],
      ['/luovuta', ['formKey', 'a'.repeat(22)], ['email', 'x@example.fi'], ['afterwards', 'leave']],
      ['/poista', ['person', maija?.id ?? '']],
    ] as [string, ...[string, string][]][]) {
      expect((await page.post(`${section}${path}`, [['lang', 'fi'], ...fields], theirs)).status).toBe(303);
    }
    // Nor is anything else of the community theirs to change, or its secrets to see.
    const home = `/oma/yhteiso/${partner.id}`;
    for (const other of ['tiedotteet', 'kanavat', 'kumppanilista', 'webhookit', 'webhookit/uusi']) {
      expect(leadsTo(await page.get(`${home}/${other}`, theirs))).toEqual([303, section]);
      expect(leadsTo(await page.post(`${home}/${other}`, [['lang', 'fi']], theirs))).toEqual([303, section]);
    }
    expect((await page.get(home, theirs)).status).toBe(200);
    expect((await page.get(`${home}/lahde`, theirs)).status).toBe(200);
    expect(await stored()).toEqual(before);
  });

  test.each([
    [
      [
        ['from', '2026-11-20'],
        ['until', '2026-11-22'],
        ['email', 'a@example.fi'],
      ],
      'Poissaolo on jo ohi.',
    ],
    [
      [
        ['from', '2026-11-30'],
        ['until', '2026-11-29'],
        ['email', 'a@example.fi'],
      ],
      'Viimeinen päivä on ennen ensimmäistä.',
    ],
    [
      [
        ['from', '2026-11-30'],
        ['until', '2028-11-29'],
        ['email', 'a@example.fi'],
      ],
      'Valitse päivä vuoden sisältä.',
    ],
    [
      [
        ['from', '2026-11-30'],
        ['until', '2026-12-01'],
      ],
      'Valitse varahenkilö listasta tai anna uuden osoite',
    ],
    [
      [
        ['from', '2026-11-30'],
        ['until', '2026-12-01'],
        ['email', 'vaarin-5@example.fi'],
      ],
      'Valitse joku muu kuin sinä itse.',
    ],
  ] as [Fields, string][])('is not stored when the form is wrong: %#', async (fields, message) => {
    nth += 1;
    const { fill, stored, partner } = await inside(`vaarin-${nth}`);
    const answer = await fill('/poissa', fields);
    expect(answer.status).toBe(422);
    expect(textOf(await validHtml(answer))).toContain(message);
    expect(await stored()).toEqual(partner);
  });
});

test('one person with two communities, one of them by an invitation, gets one mail with a kit for each', async () => {
  const { page, fill, invitationTo, accept } = await inside('yhdistys', { municipality: '050' });
  const club = { ...examplePartner('kerho', { municipality: '050' }, { email: 'liisa.kaksi@example.fi' }) };
  await page.given(club);
  await fill('', [['email', 'liisa.kaksi@example.fi']]);
  await accept(await invitationTo('liisa.kaksi@example.fi'));
  page.pass(hour);
  const bulletin = onlyTo(page, 'kahdelle');
  const to = (await send(page, bulletin)).filter((address) => address === 'liisa.kaksi@example.fi');
  expect(to).toHaveLength(1);
  const rows = await page.rowsOf(bulletin.id);
  const theirs = first(rows.filter(({ recipients }) => recipients.length === 2));
  const made = await mailFor({ ...theirs, state: 'pending' }, page);
  expect(made.kind === 'mail' && made.mail.text.match(/\/julkaise\/|\/paketti\//g)?.length).toBeTruthy();
  expect(made.kind === 'mail' && made.mail.text).toContain('Kylä kerho');
  expect(made.kind === 'mail' && made.mail.text).toContain('Kylä yhdistys');
});

test('who joined just before a crash sends the form again, and the others and the trail learn of it once', async () => {
  let crashes = 1;
  const dying = { record: () => crashes-- > 0 };
  const { page, partner, fill, stored, invitationTo, accept } = await inside('kaatuu', {}, dying);
  await fill('', [['email', 'liisa@example.fi']]);
  const path = await invitationTo('liisa@example.fi');
  expect((await accept(path)).status).toBe(500);
  expect(namesIn(await stored())).toEqual(['Maija Mallikas', 'Liisa Uusi']);
  page.pass(minute);
  expect(leadsTo(await accept(path))).toEqual([303, '/tilaa/liity?lang=fi']);
  expect(namesIn(await stored())).toEqual(['Maija Mallikas', 'Liisa Uusi']);
  const acts = (await page.audit.of(partner.id)).filter(({ act }) => act.kind === 'person-joined');
  expect(acts).toHaveLength(1);
  expect(
    (await page.mails()).filter(({ to, subject }) => to === 'kaatuu@example.fi' && subject.startsWith('Uusi henkilö')),
  ).toHaveLength(1);
  expect((await accept(path)).status).toBe(410);
});
