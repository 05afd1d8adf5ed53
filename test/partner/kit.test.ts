import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { furniture } from '../../local/demo/furniture.ts';
import { seal } from '../../shared/bulletin/seal.ts';
import { segmentMessages } from '../../shared/bulletin/segment.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { derivedId } from '../../shared/ids.ts';
import { expectAccessible, expectNoSidewaysScroll, openPage, phone, startBrowser } from '../support/browser.ts';
import { eventually, startSystem, type TestSystem } from '../support/system.ts';

/** A volunteer in the evening, on a phone: from the mail to a confirmed post. */
let system: TestSystem;
let browser: Browser;
/** Mallila has one account, a WhatsApp group. */
const address = 'matti@mallila.example';
const title = 'Influenssarokotuksen saa nyt ilman ajanvarausta';

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  // As when staff press send, which the main job's test does in a browser.
  const { client, tableNames } = furniture(system);
  const bulletins = bulletinStore(client, tableNames.bulletin);
  const draft = await bulletins.get(derivedId('blt', 'demo', 'draft', 'rokotus'));
  const sealing = draft && seal(draft, { sub: 'test', name: 'Testi' }, Date.now());
  if (sealing?.kind !== 'sealed') throw new Error('the demonstration has no draft to send');
  await bulletins.save(sealing.bulletin);
  const Records = segmentMessages(sealing.bulletin.id).map((message, n) => ({
    messageId: String(n),
    body: JSON.stringify(message),
  }));
  expect(await system.invoke('expand', { Records })).toMatchObject({ kind: 'returned' });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const bulletinMail = () =>
  eventually(
    async () => (await system.mailsTo(address)).find(({ subject }) => subject?.includes(title)),
    'the bulletin by mail',
    60_000,
  );

const linksOf = (html: string) =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

async function onPhone(script = true) {
  const opened = await openPage(browser, { ...phone, script, origins: [new URL(system.siteUrl).origin] });
  if (script) await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return opened;
}

test.each([
  ['with script', true],
  ['without script', false],
])(
  'from the mail to a confirmed post in four taps at most, and back, %s',
  async (_, script) => {
    const mail = await bulletinMail();
    const { page, context, problems } = await onPhone(script);
    let taps = 0;
    const tap = async (target: ReturnType<Page['getByRole']>) => {
      taps += 1;
      await target.click();
    };
    // The mail as the phone shows it; the tap on its button is the first one.
    const kit = linksOf(String(mail.html)).find((link) => link.includes('/paketti/'));
    taps += 1;
    await page.goto(String(kit));
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await expectNoSidewaysScroll(page);
    if (script) await expectAccessible(page);

    const text = await page.getByLabel('Valmis teksti').inputValue();
    expect(text).toContain('Tarkistuskoodi:');
    if (script) {
      await tap(page.getByRole('button', { name: 'Kopioi teksti' }));
      await page.getByRole('status').filter({ hasText: 'Teksti on kopioitu' }).waitFor();
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(text);
    } else {
      // The text is selected by hand, and the button that needs a script is not there.
      expect(await page.getByRole('button', { name: 'Kopioi teksti' }).count()).toBe(0);
    }
    await tap(page.getByRole('link', { name: 'Julkaisin tämän' }));
    if (script) await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await tap(page.getByRole('button', { name: 'Vahvista julkaisu' }));
    await page.getByText(/^Julkaistu \d/).waitFor();
    expect(taps).toBeLessThanOrEqual(4);
    if (script) await expectAccessible(page);
    if (process.env['PICTURES'] && script) {
      for (const [name, colorScheme] of [
        ['posted', 'light'],
        ['posted-dark', 'dark'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${process.env['PICTURES']}/kit-${name}.png`, fullPage: true });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    }

    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.getByRole('link', { name: 'Julkaisin tämän' }).waitFor();
    if (process.env['PICTURES'] && script) {
      for (const [lang, colorScheme] of [
        ['fi', 'light'],
        ['sv', 'dark'],
        ['en', 'light'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${String(kit).split('?')[0]}?lang=${lang}`);
        await page.screenshot({ path: `${process.env['PICTURES']}/kit-${lang}-${colorScheme}.png`, fullPage: true });
        await page.goto(`${String(kit).split('?')[0]}/julkaistu?lang=${lang}`);
        await page.screenshot({ path: `${process.env['PICTURES']}/kit-posted-form-${lang}.png`, fullPage: true });
      }
    }

    // The short link in the text opens the bulletin.
    await page.goto(/https?:\/\/\S+\/l\/\S+/.exec(text)?.[0] ?? '');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await context.close();
    expect(problems).toEqual([]);
  },
  60_000,
);
