import { beforeEach, describe, expect, test } from 'vitest';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { kitPath } from '../../../shared/bulletin/kit-link.ts';
import type { Matter } from '../../../shared/delivery/matter.ts';
import { type NoticeTo, noticeOf } from '../../../shared/delivery/notice.ts';
import type { Mail } from '../../../shared/email/mail.ts';
import { openLink } from '../../../shared/link.ts';
import type { Partner } from '../../../shared/partner/partner.ts';

import { day, fromIso, toIso } from '../../../shared/time.ts';

import { memoryMailer } from '../../fakes/mailer.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, exampleWebhook, id, noon, sealedBulletin } from '../../support/examples.ts';
import { textOf } from '../../support/html.ts';
import { emptyTables, first, messageOf, network } from '../../support/network.ts';
import { expectSound, linksOf } from './valid-letter.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

/** The mails that a bulletin to these communities gives. */
async function bulletinMails(bulletin: Bulletin, partners: readonly Partner[]): Promise<Mail[]> {
  const deps = { ...network(dynamo), mailer: memoryMailer() };
  const deliveries = await deps.fannedOut(bulletin, partners);
  await deliverEmails(messageOf(first(deliveries), ...deliveries.slice(1)), deps);
  const mails = deps.mailer.calls.map(({ mail }) => mail);
  for (const mail of mails) await expectSound(mail);
  return mails;
}

/** The mail of a notice, if it was sent at all. */
async function noticeMail(matter: Exclude<Matter, { kind: 'bulletin' }>, to: NoticeTo, partner?: Partner) {
  const deps = { ...network(dynamo), mailer: memoryMailer() };
  if (partner !== undefined) await deps.partners.create(partner);
  const notice = noticeOf({ matter, channel: 'email', to, at: toIso(noon), now: noon });
  await deps.deliveries.create(notice);
  await deliverEmails(messageOf(notice), deps);
  const mails = deps.mailer.calls.map(({ mail }) => mail);
  for (const mail of mails) await expectSound(mail);
  return { mail: mails[0], row: await deps.row(notice) };
}

/** The mail of a notice to the partner whom it is about. */
async function partnerMail(
  kind: 'confirm-subscription' | 'subscription-approved' | 'subscription-declined',
  partner: Partner,
) {
  const recipient = { partnerId: partner.id, targetId: first(partner.targets).id };
  return noticeMail({ kind, partnerId: partner.id }, { recipient }, partner);
}

const texts = {
  fi: { title: 'Rokotuspäivä Porissa', body: 'Tule **perjantaina**.\n\n- Mukaan: kela-kortti\n- Hinta: 0 €' },
  sv: { title: 'Vaccinationsdag i Björneborg', body: 'Kom på **fredag**.' },
};

describe('a bulletin', () => {
  test('in Finnish: ready to be copied, with where to check it and how to leave', async () => {
    const bulletin = sealedBulletin('Rokotus', { texts, link: 'https://satakunta.example/rokotus' });
    const mail = first(await bulletinMails(bulletin, [examplePartner('Ahlainen')]));

    const recipient = { partnerId: id('prt', 'Ahlainen'), targetId: id('tgt', 'Ahlainen') };
    expect(mail.to).toBe('Ahlainen@example.fi');
    expect(mail.subject).toBe('Rokotuspäivä Porissa');
    expect(mail.text).toBe(`Rokotuspäivä Porissa

Avaa julkaisupaketti: siinä on valmis teksti jokaiselle kanavallesi. Kopioi, julkaise ja kuittaa julkaistuksi.

Avaa julkaisupaketti:
https://kumppanit.example${kitPath(bulletin, recipient, { locale: 'fi', key: exampleKeys.links })}

Tiedote kokonaan:

Rokotuspäivä Porissa

Tule perjantaina.

– Mukaan: kela-kortti
– Hinta: 0 €

https://satakunta.example/rokotus

Tiedote on voimassa 30.11.2026 asti.

Tarkista alkuperäinen tiedote hyvinvointialueen sivulta:
https://kumppanit.example/tiedote/${bulletin.id}?lang=fi

Kysytäänkö tai väitetäänkö yhteisössäsi jotain? Kerro meille:
${linksOf(mail.html)[2]}

--

Lähettäjä: Satakunnan hyvinvointialue, Kumppaniverkosto. Saat tämän viestin, koska ylläpidät yhteisöä Kylä Ahlainen.

Muuta, mitä tiedotteita saat ja milloin:
https://kumppanit.example/oma?lang=fi

En halua enää näitä tiedotteita:
${mail.leaveUrl}
`);
    const seen = textOf(mail.html);
    for (const line of mail.text.split('\n')) {
      if (line !== '--' && !line.startsWith('https://kumppanit.example'))
        expect(seen).toContain(line.replace(/:$/, ''));
    }
    expect(linksOf(mail.html)).toEqual([
      expect.stringContaining('https://kumppanit.example/paketti/'),
      `https://kumppanit.example/tiedote/${bulletin.id}?lang=fi`,
      expect.stringMatching(/^https:\/\/kumppanit\.example\/valita\/prt_[\w.-]+\?lang=fi$/),
      'https://kumppanit.example/oma?lang=fi',
      mail.leaveUrl,
    ]);
    expect(mail.html).toContain('<html lang="fi">');
  });

  test('in the reader’s language where it was written in it, else in Finnish between the reader’s words', async () => {
    const mails = await bulletinMails(sealedBulletin('Kielet', { texts }), [
      examplePartner('Sven', { locale: 'sv' }),
      examplePartner('Eve', { locale: 'en' }),
    ]);
    const [swedish, english] = ['Sven', 'Eve'].map((name) => mails.find(({ to }) => to.startsWith(name)));
    expect(swedish?.subject).toBe('Vaccinationsdag i Björneborg');
    expect(swedish?.text).toContain('Kom på fredag.');
    expect(swedish?.text).toContain('Meddelandet gäller till och med 30.11.2026.');
    expect(swedish?.html).not.toContain('lang="fi"');
    expect(english?.subject).toBe('Rokotuspäivä Porissa');
    expect(english?.text).toContain('The bulletin holds until 30 November 2026.');
    expect(english?.text).toContain('Tule perjantaina.');
    expect(english?.html.match(/lang="\w+"/g)).toEqual(['lang="en"', 'lang="fi"', 'lang="fi"']);
  });

  test('says what its picture shows and where it is, and holds nothing that is fetched', async () => {
    const image = { id: 'img_AAAAAAAAAAAAAAAAAAAAAA', width: 1200, height: 630, alt: { fi: 'Jono terveysasemalla.' } };
    const mail = first(await bulletinMails(sealedBulletin('Kuva', { image }), [examplePartner('Ahlainen')]));
    expect(mail.text).toContain('Kuvassa: Jono terveysasemalla.');
    expect(mail.text).toContain(`https://kumppanit.example/kuva/${image.id}/suuri.jpg`);
    expect(mail.html).not.toContain('<img');
  });

  test('that is an exercise says so before anything else', async () => {
    const mail = first(await bulletinMails(sealedBulletin('Harjoitus', { status: 'exercise' }), [examplePartner('A')]));
    expect(mail.text.split('\n\n')[1]).toBe('HARJOITUS. Tämä on harjoitus: älä julkaise tätä.');
    expect(textOf(mail.html)).toContain('HARJOITUS.');
  });

  test('to a person with several communities names all of them that have not left', async () => {
    const same = { email: 'maija@example.org' };
    const mail = first(
      await bulletinMails(sealedBulletin('Usea'), [
        examplePartner('Ahlainen', {}, same),
        examplePartner('Reposaari', {}, same),
      ]),
    );
    expect(mail.text).toContain('ylläpidät yhteisöä Kylä Ahlainen, Kylä Reposaari.');
  });

  test('holds markup in a title or a name as text', async () => {
    const title = '<b>"Lihava" & ovela</b>';
    const mail = first(
      await bulletinMails(sealedBulletin('Merkit', { texts: { fi: { title, body: 'Teksti' } } }), [
        examplePartner('A', { name: '<i>Kylä</i>' }),
      ]),
    );
    expect(mail.subject).toBe(title);
    expect(mail.html).not.toMatch(/<[bi]>/);
    expect(textOf(mail.html)).toContain(title);
    expect(textOf(mail.html)).toContain('ylläpidät yhteisöä <i>Kylä</i>.');
  });
});

describe('the link that ends the mails', () => {
  test('opens with the purpose leave only, names the delivery, and lasts 30 days beyond the bulletin', async () => {
    const bulletin = sealedBulletin('Lähtö', { validUntil: '2026-11-30' });
    const mail = first(await bulletinMails(bulletin, [examplePartner('Ahlainen')]));
    const token = mail.leaveUrl?.replace('https://kumppanit.example/tilaa/lopeta/', '') ?? '';
    const open = (purpose: 'leave' | 'confirm', at: number) => openLink(token, purpose, exampleKeys.links, at);

    // The bulletin ends at midnight in Finland, 22 UTC.
    const end = Date.parse('2026-11-30T22:00:00.000Z') + 30 * day;
    expect(open('leave', end - 1)).toEqual({
      kind: 'open',
      subject: expect.stringMatching(new RegExp(`^${bulletin.id}~dlv_[\\w-]{22}$`)),
    });
    expect(open('leave', end)).toMatchObject({ kind: 'expired' });
    expect(open('confirm', noon)).toEqual({ kind: 'wrong' });
  });

  test('is in bulletins only: what somebody asked for has none', async () => {
    const { mail } = await partnerMail('subscription-approved', examplePartner('Ahlainen'));
    expect(mail).not.toHaveProperty('leaveUrl');
  });
});

describe('the mail that asks to confirm', () => {
  const canaries = { name: 'KANARIA-yhteisö', person: 'KANARIA Henkilö', account: 'KANARIA-tili' };
  const unconfirmed = (locale: Partner['locale'] = 'fi') => {
    const partner = examplePartner('Uusi', { state: 'unconfirmed', locale, createdAt: toIso(noon) });
    return {
      ...partner,
      name: canaries.name,
      accounts: [{ id: id('acc', 'Uusi'), channel: 'other' as const, name: canaries.account }],
      maintainers: partner.maintainers.map((maintainer) => ({ ...maintainer, name: canaries.person })),
    };
  };

  test.each([
    ['fi', 'Vahvista tilauksesi'],
    ['sv', 'Bekräfta din prenumeration'],
    ['en', 'Confirm your subscription'],
  ] as const)('in %s: one link, and nothing that was typed in the form', async (locale, subject) => {
    const { mail, row } = await partnerMail('confirm-subscription', unconfirmed(locale));
    expect(row).toMatchObject({ state: 'sent' });
    expect(mail?.subject).toBe(subject);
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/kanaria/i);

    const links = linksOf(mail?.html ?? '');
    expect(links).toHaveLength(1);
    expect(mail?.text).toContain(links[0]);
    const [, token = '', lang] =
      /^https:\/\/kumppanit\.example\/tilaa\/vahvista\/([\w.~-]+)\?lang=(\w+)$/.exec(links[0] ?? '') ?? [];
    expect(lang).toBe(locale);
    const open = (at: number) => openLink(token, 'confirm', exampleKeys.links, at);
    expect(open(noon + 7 * day - 1)).toEqual({ kind: 'open', subject: id('prt', 'Uusi') });
    expect(open(noon + 7 * day)).toMatchObject({ kind: 'expired' });
    expect(openLink(token, 'leave', exampleKeys.links, noon)).toEqual({ kind: 'wrong' });
  });

  test('is not sent to whom has confirmed meanwhile', async () => {
    const { mail, row } = await partnerMail('confirm-subscription', { ...unconfirmed(), state: 'confirmed' });
    expect(mail).toBeUndefined();
    expect(row).toMatchObject({ state: 'skipped', reason: 'left' });
  });
});

describe('the mail that tells of the decision', () => {
  test('welcomes an approved community, and speaks of a webhook only if there is one', async () => {
    const { mail } = await partnerMail('subscription-approved', examplePartner('Ahlainen'));
    expect(mail?.subject).toBe('Yhteisösi on hyväksytty Kumppaniverkostoon');
    expect(mail?.text).toContain('Kylä Ahlainen on nyt mukana.');
    expect(mail?.text).not.toContain('webhook');

    const webhooks = [exampleWebhook('https://kyla.example/hook', { state: 'unverified' })];
    const { mail: other } = await partnerMail('subscription-approved', examplePartner('Reposaari', {}, { webhooks }));
    expect(other?.text).toContain('Lähetämme sille nyt allekirjoitetun haasteen.');
    expect(other?.text).not.toContain('kyla.example');
  });

  test('declines with words on how to answer', async () => {
    const { mail } = await partnerMail(
      'subscription-declined',
      examplePartner('Sven', { state: 'declined', locale: 'sv' }),
    );
    expect(mail?.subject).toBe('Er ansökan till Partnernätverket');
    expect(mail?.text).toContain('svara på det här meddelandet');
    expect(linksOf(mail?.html ?? '')).toEqual([]);
  });

  test('declines with the reason that staff gave, escaped', async () => {
    const declined = examplePartner('A', { state: 'declined', declinedBecause: 'Ryhmä on <b>suljettu</b>.' });
    const { mail } = await partnerMail('subscription-declined', declined);
    expect(mail?.text).toContain('PERUSTELU\n\n> Ryhmä on <b>suljettu</b>.');
    expect(mail?.html).toContain('Ryhmä on &lt;b&gt;suljettu&lt;/b&gt;.');
  });

  test('asks what staff want to know, with a link to answer for 28 days, and no more once it was answered', async () => {
    const question = {
      text: 'Kuka muu\nylläpitää?',
      askedAt: '2026-11-23T10:00:00.000Z',
      askedBy: { sub: 's', name: 'S' },
    };
    const asked = examplePartner('B', { state: 'confirmed', questions: [question] });
    const matter = { kind: 'vetting-question', partnerId: asked.id, place: 0 } as const;
    const recipient = { partnerId: asked.id, targetId: first(asked.targets).id };
    const { mail } = await noticeMail(matter, { recipient }, asked);
    expect(mail?.subject).toBe('Viestinnällä on kysymys hakemuksestasi');
    expect(mail?.text).toContain('> Kuka muu\n> ylläpitää?');
    const [link = ''] = linksOf(mail?.html ?? '');
    const token = link.slice('https://kumppanit.example/tilaa/vastaa/'.length);
    const at = fromIso(question.askedAt);
    expect(openLink(token, 'answer', exampleKeys.links, at + 27 * 86_400_000)).toEqual({
      kind: 'open',
      subject: `${asked.id}~0`,
    });
    expect(openLink(token, 'answer', exampleKeys.links, at + 29 * 86_400_000).kind).toBe('expired');

    const answered = examplePartner('C', {
      state: 'confirmed',
      questions: [{ ...question, answer: { text: 'Minä.', at: question.askedAt } }],
    });
    const again = { recipient: { partnerId: answered.id, targetId: first(answered.targets).id } };
    const none = await noticeMail({ ...matter, partnerId: answered.id }, again, answered);
    expect(none.row).toMatchObject({ state: 'skipped', reason: 'no-content' });
    const told = await noticeMail(
      { kind: 'vetting-answered', partnerId: answered.id, place: 0 },
      { address: 'viestinta@example.fi' },
      answered,
    );
    expect(told.mail?.subject).toBe('Kylä C vastasi kysymykseesi');
    expect(told.mail?.text).not.toContain('Minä.');
  });
});

describe('the mails to the authority', () => {
  test('staff are told of a community that waits, with the page where to decide', async () => {
    const partner = examplePartner('Ahlainen', { state: 'confirmed' });
    const matter = { kind: 'partner-waiting', partnerId: partner.id } as const;
    const { mail } = await noticeMail(matter, { address: 'viestinta@example.fi' }, partner);
    expect(mail).toMatchObject({
      to: 'viestinta@example.fi',
      subject: 'Uusi yhteisö odottaa hyväksyntää: Kylä Ahlainen',
    });
    expect(mail?.text).toContain('Kylä Ahlainen (Pori) on vahvistanut tilauksensa.');
    expect(linksOf(mail?.html ?? '')).toEqual([`https://kumppanit.example/hallinta/kumppanit/${partner.id}`]);
  });

  test('staff are not told of a community that somebody has decided on meanwhile', async () => {
    const partner = examplePartner('Ahlainen');
    const matter = { kind: 'partner-waiting', partnerId: partner.id } as const;
    const { mail, row } = await noticeMail(matter, { address: 'viestinta@example.fi' }, partner);
    expect(mail).toBeUndefined();
    expect(row).toMatchObject({ state: 'skipped', reason: 'no-content' });
  });

  test('staff are told why nothing goes to an address any more, and which communities lose it', async () => {
    const partner = examplePartner('Ahlainen');
    const partnerIds = [partner.id, id('prt', 'erased since')];
    const matter = {
      kind: 'address-suppressed',
      addressHash: 'h',
      reason: 'bounced-mailbox-full',
      partnerIds,
    } as const;
    const { mail } = await noticeMail(matter, { address: 'viestinta@example.fi' }, partner);
    expect(mail?.text).toBe(`Yhteen osoitteeseen ei enää lähetetä

Viesti palautui: vastaanottajan postilaatikko on täynnä. Tähän osoitteeseen ei lähetetä enää mitään, jotta muut viestit menevät perille.

Sovi muusta osoitteesta yhteisön kanssa: Kylä Ahlainen.

Kylä Ahlainen:
https://kumppanit.example/hallinta/kumppanit/${partner.id}

--

Tämän viestin lähetti Kumppaniverkosto viestinnän osoitteeseen.
`);
  });

  test('staff are told of an address that is no community’s, such as the council’s office', async () => {
    const matter: Matter = { kind: 'address-suppressed', addressHash: 'h', reason: 'complaint', partnerIds: [] };
    const { mail } = await noticeMail(matter, { address: 'viestinta@example.fi' });
    expect(mail?.subject).toBe('Osoitteeseen ei enää lähetetä: osoite, joka ei ole yhteisön');
    expect(mail?.text).toContain('ylläpito korjaa sen järjestelmän asetuksiin');
  });

  test('community and staff are told of a webhook that is out of use, unless it is in use again', async () => {
    const at = toIso(noon);
    const hook = exampleWebhook('https://kyla.example/hook?avain=salainen', {
      state: 'disabled',
      disabled: { at, because: 'bulletins', isTold: true },
    });
    const partner = examplePartner('Ahlainen', {}, { webhooks: [hook] });
    const matter = { kind: 'webhook-disabled', partnerId: partner.id, targetId: hook.id, at } as const;
    const recipient = { partnerId: partner.id, targetId: first(partner.targets).id };
    const { mail } = await noticeMail(matter, { recipient }, partner);
    expect(mail).toMatchObject({ to: 'Ahlainen@example.fi', subject: 'Webhook on pois käytöstä: kyla.example' });
    expect(mail?.text).toContain('ei ottanut vastaan 3 peräkkäistä tiedotetta');
    expect(mail?.text).toContain('Avaa yhteisösi sivu:\nhttps://kumppanit.example/oma?lang=fi');
    expect(mail?.text).not.toContain('salainen');

    const { mail: toStaff } = await noticeMail(matter, { address: 'viestinta@example.fi' });
    expect(toStaff?.subject).toBe('Webhook on pois käytöstä: Kylä Ahlainen');
    expect(toStaff?.text).toContain(`https://kumppanit.example/hallinta/kumppanit/${partner.id}`);

    await emptyTables(dynamo);
    const inUse = { ...partner, targets: [first(partner.targets), exampleWebhook('https://kyla.example/hook')] };
    const { mail: none, row } = await noticeMail(matter, { recipient }, inUse);
    expect(none).toBeUndefined();
    expect(row).toMatchObject({ state: 'skipped', reason: 'no-content' });
  });
});

test('the same rows give the same mail to the byte', async () => {
  const bulletin = sealedBulletin('Sama', { texts });
  const once = await bulletinMails(bulletin, [examplePartner('Ahlainen')]);
  await emptyTables(dynamo);
  expect(await bulletinMails(bulletin, [examplePartner('Ahlainen')])).toEqual(once);
});
