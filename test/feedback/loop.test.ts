import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { furniture } from '../../local/demo/furniture.ts';
import { derivedId } from '../../shared/ids.ts';
import { relayUrl } from '../../shared/question/relay-link.ts';
import { desk, expectAccessible, expectNoSidewaysScroll, openPage, phone, startBrowser } from '../support/browser.ts';
import { tabToButton } from '../support/keyboard.ts';
import { eventually, startSystem, type TestSystem } from '../support/system.ts';

/**
 * The way back, as the people themselves would walk it: two volunteers relay the same rumour in different words and a
 * resident asks about it; staff are told that it spreads, answer once, and the answer reaches everybody who asked and
 * their neighbours, until a community says that it was answered there.
 */
describe('a rumour comes in and its answer goes back, in a browser', () => {
  let system: TestSystem;
  let browser: Browser;
  const dataDir = mkdtempSync(join(tmpdir(), 'kumppaniverkosto-'));
  const opened: (() => Promise<void>)[] = [];
  /** The code that the resident wrote down, and the mail with the answer that the first volunteer got. */
  const kept = { code: '', kitUrl: '' };

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ dataDir }), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function open(size: typeof phone, script = true): Promise<Page> {
    const origins = [system.siteUrl, String(system.environment('admin')['OIDC_ISSUER'])].map(
      (url) => new URL(url).origin,
    );
    const { page, context, problems } = await openPage(browser, { ...size, script, origins });
    opened.push(async () => {
      await context.close();
      expect(problems).toEqual([]);
    });
    return page;
  }
  const closeAll = async () => {
    for (const close of opened.splice(0)) await close();
  };

  const relayOf = (community: string) =>
    relayUrl(
      {
        siteUrl: system.siteUrl,
        partnerId: derivedId('prt', 'demo', community),
        locale: 'fi',
        expiresAt: 4_000_000_000,
      },
      furniture(system).keys.links,
    );

  const staffMail = 'viestinta@example.org';
  const alarms = async () =>
    (await system.mailsTo(staffMail)).filter(({ subject }) => subject?.startsWith('Sama asia leviää'));
  const answerTo = async (address: string) =>
    (await system.mailsTo(address)).find(({ subject }) => subject === headline);
  const headline = 'Ulvilan laboratorio palvelee entisessä paikassa';
  const code = '131052-308T';

  /** Nobody writes sooner: what is sent at once is suspected to be spam. */
  const whileWriting = (page: Page) => page.waitForTimeout(2_100);

  async function signedIn(): Promise<Page> {
    const page = await open(desk);
    await page.goto(system.adminUrl);
    await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
    await page.getByRole('button').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  test('a resident asks on the form without script, and gets a code in place of an identity code', async () => {
    const page = await open(phone, false);
    await page.goto(`${system.siteUrl}/palaute`);
    await page.getByLabel('Palvelu', { exact: true }).check();
    await page
      .getByLabel('Palautteesi')
      .fill(`Minne laboratorio Ulvilassa siirtyy? Äitini (${code}) käy siellä joka viikko verikokeissa.`);
    await whileWriting(page);
    await page.getByRole('button', { name: 'Lähetä palaute' }).click();
    await page.getByText('Tekstissäsi oli henkilötunnus').waitFor();
    kept.code = (await page.locator('.receipt-code').textContent()) ?? '';
    expect(kept.code).toMatch(/^[\w-]{14}$/);
    await closeAll();
  });

  test('a volunteer whose line breaks finds the text again, and relays it in half a minute', async () => {
    const page = await open(phone);
    const url = relayOf('kuvittelanranta');
    await page.goto(url);
    await page
      .getByLabel('Mitä kysytään tai väitetään?')
      .fill('Onko totta, että Ulvilan laboratorio siirretään Poriin?');
    await page.getByLabel('Huhu tai väite').check();
    await page.getByLabel('Useita').check();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('Ei verkkoyhteyttä').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('Teksti on tallessa tässä laitteessa').waitFor();
    expect(await page.getByLabel('Huhu tai väite').isChecked()).toBe(true);
    await page.getByLabel('Mihin tämä liittyy?').selectOption({ label: 'Terveyspalvelut' });
    await whileWriting(page);
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByRole('heading', { name: 'Kiitos, viesti on perillä' }).waitFor();
    await expectAccessible(page);
    await page.goto(url);
    expect(await page.getByLabel('Mitä kysytään tai väitetään?').inputValue()).toBe('');
    expect(await alarms()).toEqual([]);
    await closeAll();
  });

  test('the same in other words from another municipality tells staff at once, without anybody’s text', async () => {
    const page = await open(phone, false);
    await page.goto(relayOf('satulinna'));
    await page.getByLabel('Mitä kysytään tai väitetään?').fill('Kuulin, että laboratorio lähtee Ulvilasta kokonaan.');
    await page.getByLabel('Huhu tai väite').check();
    await page.getByLabel('Siitä puhutaan joka puolella').check();
    await page.getByLabel('Missä kunnassa?').selectOption({ label: 'Ulvila' });
    await whileWriting(page);
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByRole('heading', { name: 'Kiitos, viesti on perillä' }).waitFor();
    const alarm = await eventually(async () => (await alarms())[0], 'the alarm');
    expect(alarm.subject).toBe('Sama asia leviää: Pori, Ulvila');
    expect(`${alarm.text}${alarm.html}`).not.toMatch(/laboratori|verikok|131052/i);
    await closeAll();
  });

  test('staff merge what the machine proposes and answer truth first', { timeout: 60_000 }, async () => {
    const link = /https?:\/\/\S+\/hallinta\/kysymykset\/\S+/.exec((await alarms())[0]?.text ?? '')?.[0];
    const page = await signedIn();
    await page.goto(`${system.siteUrl}/hallinta/kysymykset`);
    await expectAccessible(page);
    await page.goto(String(link));
    await page.getByText('henkilötunnus poistettu').waitFor();
    await page.getByRole('button', { name: 'Otan hoitaakseni' }).click();
    for (let merged = 0; merged < 2; merged += 1) {
      await page.getByRole('button', { name: 'Sama asia: yhdistä tähän' }).first().click();
      await page.getByRole('heading', { name: 'Yhdistetty tähän' }).waitFor();
    }
    await expectAccessible(page);
    await page.getByLabel('Laji').selectOption({ label: 'Huhu' });
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('link', { name: 'Kirjoita vastaus' }).click();

    await page.getByLabel('Otsikko: mikä on totta').first().fill('Ulvilan laboratorio ei siirry Poriin');
    await page
      .getByLabel('1. Tosiasia')
      .first()
      .fill('Ulvilan laboratorio palvelee samassa osoitteessa kuin ennenkin.');
    await page.getByLabel('2. Väite, kerran').first().fill('Ulvilan laboratorio siirtyy Poriin.');
    await page
      .getByLabel('3. Tosiasia uudelleen')
      .first()
      .fill('Muutosta ei ole suunnitteilla. Ajan varaat niin kuin ennen.');
    await page.getByRole('button', { name: 'Tallenna ja katso' }).click();
    await page.getByRole('alert').getByText('Otsikko toistaa väitteen sanat').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Otsikko: mikä on totta').first().fill(headline);
    await page.getByRole('button', { name: 'Tallenna ja katso' }).click();
    await page.getByText('Vastaus on tallessa luonnoksena').waitFor();
    await page.getByText('LIX-luku').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Katso, kenelle vastaus lähtee, ja lähetä' }).click();
    await page.getByText('Exempelstadens svenska klubb').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /Lähetä .* kumppanille/ }).click();
    await page.waitForURL(/hallinta\/seuraa\//);
    await closeAll();
  });

  test('both who asked and two neighbours get the answer ready to post; nobody gets what the resident wrote', {
    timeout: 120_000,
  }, async () => {
    const addresses = [
      'kaisa@kuvittelanranta.example',
      'satu@satulinna.example',
      'eva@exempelstaden.example',
      'olavi@mielikuvitus.example',
    ];
    for (const address of addresses) {
      const mail = await eventually(() => answerTo(address), `the answer to ${address}`, 60_000);
      expect(mail.text).toContain('Ulvilan laboratorio palvelee samassa osoitteessa kuin ennenkin.');
      expect(mail.text).not.toMatch(/verikok|131052/);
      if (address === addresses[0]) kept.kitUrl = /https?:\/\/\S+\/paketti\/\S+/.exec(mail.text ?? '')?.[0] ?? '';
    }
    expect(await answerTo('matti@mallila.example')).toBeUndefined();
  });

  test('a community that asked posts the answer, and the question closes there', async () => {
    const page = await open(phone);
    await page.goto(kept.kitUrl);
    await page.getByRole('link', { name: 'Kysyttiinkö tai väitettiinkö yhteisössäsi jotain?' }).waitFor();
    await page.getByRole('link', { name: 'Julkaisin tämän' }).first().click();
    await page.getByRole('button', { name: 'Vahvista julkaisu' }).click();
    await page
      .getByText(/Julkaistu/)
      .first()
      .waitFor();
    const staff = await signedIn();
    await staff.goto(`${system.siteUrl}/hallinta/kysymykset?kuukausi=${new Date().toISOString().slice(0, 7)}`);
    await staff.getByText('Vastattu yhteisössä').first().waitFor();
    await closeAll();
  });

  test('the resident reads the answer by the code, and "no" opens the question again', async () => {
    const page = await open(phone);
    await page.goto(`${system.siteUrl}/palaute/vastaus`);
    await page.getByLabel('Tunniste').fill(kept.code.toLowerCase());
    await page.getByRole('button', { name: 'Näytä vastaus' }).click();
    await page.getByRole('heading', { name: headline }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Ei', { exact: true }).check();
    await page.getByRole('button', { name: 'Lähetä arvio' }).click();
    await page.getByText('Otamme asian uudelleen käsittelyyn').waitFor();
    await closeAll();
  });

  test('all of it with the keyboard alone: asking, relaying, answering, judging', { timeout: 60_000 }, async () => {
    const [page, staff] = [await open(desk), await signedIn()];
    const walk = async (at: Page, url: string, typed: Readonly<Record<string, string>>, button: string) => {
      await at.goto(new URL(url, system.siteUrl).href);
      expect(await tabToButton(at, (name) => typed[name], button)).toEqual(Object.keys(typed));
      await at.keyboard.press('Enter');
    };
    const asked = { about: 'Space', text: 'Onko neuvola auki itsenäisyyspäivän aattona?' };
    await walk(page, '/palaute', asked, 'Lähetä palaute');
    await page.locator('.receipt-code').waitFor();

    const claimed = { text: 'Väitetään, että uimahalli suljetaan.', kind: 'Space', spread: 'Space' };
    await walk(page, relayOf('kuvittelanranta'), claimed, 'Lähetä');
    await page.getByRole('heading', { name: 'Kiitos, viesti on perillä' }).waitFor();

    const answered = { title: 'Näin asia on', fact: 'Euran asema palvelee.', more: 'Soita numeroon 116117.' };
    const editor = `/hallinta/kysymykset/${derivedId('qst', 'demo', 'asked', '0')}/vastaa`;
    await walk(staff, editor, answered, 'Tallenna ja katso');
    await staff.getByText('Vastaus on tallessa luonnoksena').waitFor();

    await walk(page, `/tiedote/${derivedId('blt', 'demo', 'vastaus-palovaroitin')}`, {}, 'Kyllä');
    await page.getByRole('heading', { name: 'Kiitos arviosta!' }).waitFor();
    await closeAll();
  });

  test('what people wrote is in no log line, queue, webhook or mail, and the identity code nowhere at all', async () => {
    const words = /verikokeissa|lähtee Ulvilasta|siirretään Poriin/i;
    const anywhere = new RegExp(`131052|${words.source}`, 'i');
    expect(system.lines.join('\n')).not.toMatch(anywhere);
    expect(await allMails()).not.toMatch(anywhere);
    const [receiver] = (system.environment('deliver-webhook')['WEBHOOK_ALLOWED_HOSTS'] ?? '').split(',');
    const received = await (await fetch(`http://${receiver}`)).text();
    expect(received).toContain(headline);
    expect(received).not.toMatch(anywhere);
    // The engine's file still holds messages that were taken long ago.
    const queued = ['fauxqs.db', 'fauxqs.db-wal'].map((name) => readFileSync(join(dataDir, name), 'latin1')).join('');
    expect(queued).toMatch(/dlv_[\w-]{22}/);
    expect(queued).not.toMatch(/131052|verikokeissa|Ulvilasta/i);
    for (const [name, rows] of await allRows()) {
      expect(rows, name).not.toMatch(/131052/);
      if (name !== 'QUESTION_TABLE') expect(rows, name).not.toMatch(words);
    }
  });

  test('the resident has it erased by the code: no word of it is left, and the report still counts it', async () => {
    const erase = () => system.invoke('person', { act: 'erase', ref: kept.code });
    expect(await erase()).toMatchObject({ kind: 'returned', result: { kind: 'erased', questions: 1 } });
    expect(await erase()).toMatchObject({ kind: 'returned', result: { questions: 0 } });
    for (const [name, rows] of await allRows()) expect(rows, name).not.toMatch(/verikokeissa/i);
    const page = await open(phone);
    await page.goto(`${system.siteUrl}/palaute/vastaus`);
    await page.getByLabel('Tunniste').fill(kept.code);
    await page.getByRole('button', { name: 'Näytä vastaus' }).click();
    await page.locator('#code-error').getByText('ei löydy palautetta').waitFor();
    await closeAll();
  });

  /** Every mail as its reader sees it. */
  async function allMails(): Promise<string> {
    const listed = (await (await fetch(`${system.inboxUrl}/messages.json`)).json()) as { to: string[] }[];
    const readers = [...new Set(listed.flatMap(({ to }) => to))];
    const mails = (await Promise.all(readers.map((reader) => system.mailsTo(reader)))).flat();
    expect(mails.length).toBeGreaterThanOrEqual(5);
    return mails.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`).join('\n');
  }

  /** Every row of every table that the way back touches, as text, by the table's name in the environment. */
  async function allRows(): Promise<[name: string, rows: string][]> {
    const names = ['feedback', 'admin', 'person', 'report'].flatMap((door) => Object.entries(system.environment(door)));
    const tables = new Map(names.filter(([name]) => name.endsWith('_TABLE')));
    return Promise.all(
      [...tables].map(async ([name, TableName]): Promise<[string, string]> => {
        const rows: unknown[] = [];
        for await (const { Items } of paginateScan({ client: system.dynamodbClient }, { TableName })) {
          rows.push(...(Items ?? []).map((item) => unmarshall(item)));
        }
        return [name, JSON.stringify(rows)];
      }),
    );
  }
});
