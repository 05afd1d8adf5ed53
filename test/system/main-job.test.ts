import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, expectAccessible, expectNoSidewaysScroll, openPage, phone, startBrowser } from '../support/browser.ts';
import { startReceiver } from '../support/receiver.ts';
import { eventually, startSystem, type TestSystem } from '../support/system.ts';

/**
 * One bulletin from the admin form to the mail, as the people themselves would walk it: a volunteer on a phone, a
 * communications person at a desk, a resident, and the council's office reading its mail.
 */
describe('the main job, in a browser', () => {
  let system: TestSystem;
  let browser: Browser;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  const opened: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    receiver = await startReceiver();
    [system, browser] = await Promise.all([startSystem({ webhookAllowedHosts: receiver.host }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([system?.stop(), receiver?.close()]);
  });

  async function open(size: typeof phone, script = true) {
    const { page, context, problems } = await openPage(browser, { ...size, script, origins: ownOrigins() });
    opened.push(async () => {
      await context.close();
      expect(problems).toEqual([]);
    });
    return page;
  }
  const closeAll = async () => {
    for (const close of opened.splice(0)) await close();
  };
  const ownOrigins = () => [new URL(system.siteUrl).origin, ...issuers()];
  const issuers = () => [String(system.environment('admin')['OIDC_ISSUER'])].map((url) => new URL(url).origin);

  async function signedIn(size: typeof phone, script = true): Promise<Page> {
    const page = await open(size, script);
    await page.goto(system.adminUrl);
    await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
    await page.getByRole('button').first().click();
    await page.getByRole('heading', { level: 1, name: 'Työpöytä' }).waitFor();
    return page;
  }

  const address = 'meeri.malli@example.org';
  const community = 'Kokeilukylän asukasyhdistys ry';

  test.each([
    ['with script', true],
    ['without script', false],
  ])('a community subscribes on a phone and confirms from its mail, %s', async (_, script) => {
    const own = script ? { community, address } : { community: 'Toinen kokeilukylä', address: 'toinen@example.org' };
    const page = await open(phone, script);
    await page.goto(system.siteUrl);
    await page.getByRole('link', { name: 'Tilaa tiedotteet yhteisölle' }).first().click();

    // Sending it empty says what lacks, beside each field and in a summary.
    await page.getByRole('button', { name: 'Lähetä tilaus' }).click();
    await page.getByRole('alert').waitFor();
    if (script) await expectAccessible(page);

    await page.getByLabel('Yhteisön nimi').fill(own.community);
    await page.getByLabel('Millainen yhteisö on?').selectOption({ label: 'Kylä' });
    await page.getByLabel('Missä kunnassa yhteisö toimii?').selectOption({ label: 'Ulvila' });
    await page.getByLabel('Kanava', { exact: true }).first().selectOption({ label: 'Facebook-ryhmä' });
    await page.getByLabel('Kanavan nimi tai osoite').first().fill('Kokeilukylä puhuu');
    await page.getByLabel('Montako seuraajaa tai jäsentä?').first().fill('420');
    await page.getByLabel('Nimesi').fill('Meeri Malli');
    await page.getByLabel('Sähköpostiosoitteesi').fill(own.address);
    if (script) {
      await page.getByText('Tekninen vaihtoehto: webhook').click();
      await page.getByLabel('Webhookin osoite').fill(receiver.url);
    }
    await page.getByLabel('Sitoudumme näihin periaatteisiin.').check();
    await page.getByLabel('Hyväksyn, että tietojani käsitellään näin.').check();
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Lähetä tilaus' }).click();
    await page.waitForURL(/kiitos|\/tilaa\/./);
    if (script) await expectAccessible(page);

    const mail = await eventually(async () => (await system.mailsTo(own.address))[0], 'the confirmation mail');
    const link = /https?:\/\/\S+\/tilaa\/vahvista\/\S+/.exec(mail.text ?? '')?.[0];
    expect(link).toBeDefined();
    await page.goto(String(link));
    if (script) await expectAccessible(page);
    await page.getByRole('button', { name: /Vahvista/ }).click();
    await page.getByRole('heading', { name: /vahvistettu/i }).waitFor();
    if (script) {
      await page.getByRole('button', { name: 'Näytä allekirjoitussalaisuus' }).click();
      receiver.trust((await page.getByText(/^whsec_/).textContent()) ?? '');
      await expectAccessible(page);
    }
    await closeAll();
  });

  test('staff approve it, and its webhook answers the challenge', async () => {
    const page = await signedIn(desk);
    await page.getByRole('link', { name: community }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /Hyväksy/ }).click();
    await page.getByText('Mukana').first().waitFor();

    await eventually(
      async () => (await system.mailsTo(address)).find(({ subject }) => subject?.includes('hyväksytty')),
      'the welcome mail',
    );
    await eventually(async () => {
      await page.reload();
      return (await page.getByText('Osoite on vahvistettu, ja tiedotteet lähetetään siihen').count()) > 0
        ? true
        : undefined;
    }, 'the webhook to be verified');
    await closeAll();
  });

  test('staff write a bulletin, see who gets it, and send it once however often they press', async () => {
    const page = await signedIn(desk);
    await page.getByRole('link', { name: 'Kirjoita' }).click();
    await page.getByLabel('Otsikko').first().fill('Terveysasema avoinna myös lauantaina');
    await page
      .getByLabel('Teksti')
      .first()
      .fill(
        'Ulvilan terveysasema on avoinna **lauantaina klo 9–13**.\n\n- Ajan voi varata verkossa\n- Neuvonta: 116117',
      );
    await page.getByLabel('Ulvila').check();
    await page.getByLabel(/Voimassa/).fill('2027-01-31');
    await expectAccessible(page);
    await page.getByRole('button', { name: /Tallenna/ }).click();
    await page.getByText('lauantaina klo 9–13').first().waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Lähetä' }).first().click();
    await page.getByRole('link', { name: 'Terveysasema avoinna myös lauantaina' }).click();
    await page.getByText(community).first().waitFor({ state: 'attached' });
    await expectAccessible(page);
    await page.getByRole('button', { name: /Lähetä .* kumppanille/ }).dblclick();
    await page.getByRole('heading', { name: 'Terveysasema avoinna myös lauantaina' }).waitFor();
    await page.waitForURL(/hallinta\/seuraa\//);
    const bulletinPage = page.url();

    const mail = await eventually(
      async () =>
        (await system.mailsTo(address)).find(({ subject }) => subject === 'Terveysasema avoinna myös lauantaina'),
      'the bulletin',
    );
    expect(mail.text).toContain('– Ajan voi varata verkossa\n– Neuvonta: 116117');
    expect(mail.html).toContain('lauantaina klo 9–13');
    expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringContaining('/tilaa/lopeta/') } });

    const call = await eventually(
      async () => receiver.calls.find(({ body }) => body.includes('bulletin.published')),
      'the webhook',
    );
    expect(JSON.parse(call.body)).toMatchObject({
      type: 'bulletin.published',
      data: { title: 'Terveysasema avoinna myös lauantaina', language: 'fi', validUntil: '2027-01-31' },
    });

    await page.goto(bulletinPage);
    await eventually(async () => {
      await page.reload();
      return (await page.getByText(/valmiina/).count()) > 0 ? true : undefined;
    }, 'the follow page');
    await expectAccessible(page);
    const bulletins = (await system.mailsTo(address)).filter(({ subject }) => subject?.startsWith('Terveysasema'));
    expect(bulletins).toHaveLength(1);
    expect(receiver.calls.filter(({ body }) => body.includes('bulletin.published'))).toHaveLength(1);
    await closeAll();
  });

  test('a resident gives feedback without script, and staff read it', async () => {
    const page = await open(phone, false);
    await page.goto(`${system.siteUrl}/palaute`);
    await page.getByLabel('Idea tai ehdotus').check();
    await page.getByLabel('Palautteesi').fill('Lauantaiaika oli hyvä. Lisää näitä!');
    // Nobody writes sooner: what is sent at once is suspected to be spam.
    await page.waitForTimeout(2_100);
    await page.getByRole('button', { name: 'Lähetä palaute' }).click();
    await page.getByRole('heading', { name: /Kiitos/ }).waitFor();

    const admin = await signedIn(desk);
    await admin.getByRole('link', { name: 'Asukkaat' }).click();
    await admin.getByText('Lauantaiaika oli hyvä. Lisää näitä!').waitFor();
    await expectAccessible(admin);
    await closeAll();
  });

  test('one tap in the mail ends the bulletins, and a mail scanner ends nothing', async () => {
    const mails = await system.mailsTo(address);
    const leave = /https?:\/\/\S+\/tilaa\/lopeta\/\S+/.exec(mails.at(-1)?.text ?? '')?.[0];
    const page = await open(phone);
    await page.goto(String(leave));
    await expectAccessible(page);
    const oneClick = await fetch(String(leave), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'manual',
    });
    expect(oneClick.status).toBe(200);
    await closeAll();
  });

  // The README's pictures: PICTURES=docs/pictures npx vitest run test/system/main-job.test.ts
  test.runIf(process.env['PICTURES'])('has its picture taken', async () => {
    const folder = String(process.env['PICTURES']);
    const admin = await signedIn(desk);
    await admin.getByRole('link', { name: 'Tiedotteet' }).click();
    await admin.getByRole('link', { name: 'Seuraa' }).click();
    await admin.getByRole('link', { name: 'Sähköinen ajanvaraus' }).click();
    await admin.screenshot({ path: `${folder}/follow-1280.png` });
    const mail = await open(phone);
    const bulletin = (await system.mailsTo(address)).find(({ subject }) => subject?.startsWith('Terveysasema'));
    await mail.setContent(String(bulletin?.html));
    await mail.screenshot({ path: `${folder}/mail-360.png`, fullPage: true });
  });

  test('the report of October goes to the council once, however often it is sent', async () => {
    const council = 'kirjaamo@example.org';
    const payload = { month: '2026-10', send: true };
    expect(await system.invoke('report', payload)).toMatchObject({ kind: 'returned' });
    expect(await system.invoke('report', payload)).toMatchObject({ kind: 'returned' });
    const mail = await eventually(async () => (await system.mailsTo(council))[0], 'the report');
    // The charts are pictures within the mail.
    const files = mail.attachments.map(({ filename }) => filename ?? '').filter((name) => !name.endsWith('.png'));
    expect(files.map((name) => /2026-10.*\.(\w+)$/.exec(name)?.[1]).sort()).toEqual(['csv', 'pdf']);
    expect(await system.mailsTo(council)).toHaveLength(1);
  });
});
