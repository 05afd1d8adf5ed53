import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { furniture } from '../../local/demo/furniture.ts';
import { kitPath } from '../../shared/bulletin/kit-link.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { derivedId } from '../../shared/ids.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import {
  desk,
  expectAccessible,
  expectContrastInTheDark,
  expectNoSidewaysScroll,
  openPage,
  phone,
  startBrowser,
} from '../support/browser.ts';
import { photograph, picture, pngHeader } from '../support/pictures.ts';
import { startSystem, type TestSystem } from '../support/system.ts';

/** A picture from the file on somebody's desk to the phone of a volunteer, through the real form and the real bucket. */
let system: TestSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const draftId = derivedId('blt', 'demo', 'draft', 'paivystys');
const shots = process.env['SHOTS'];
const shoot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

async function asStaff(size: typeof phone, script = true) {
  const origins = [new URL(system.siteUrl).origin, signInOrigin(), bucketOrigin()];
  const opened = await openPage(browser, { ...size, script, origins });
  await opened.page.goto(`${system.adminUrl}/kirjoita/${draftId}/kuva`);
  await opened.page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await opened.page.getByRole('button').first().click();
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  await opened.page.goto(`${system.adminUrl}/kirjoita/${draftId}/kuva`);
  return opened;
}
const signInOrigin = () => new URL(String(system.environment('admin')['OIDC_ISSUER'])).origin;
const bucketOrigin = () => new URL(String(system.environment('admin')['AWS_ENDPOINT_URL_S3'])).origin;

const choose = (page: Page, name: string, mimeType: string, bytes: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
const upload = (page: Page) => page.getByRole('button', { name: 'Lataa kuva' }).click();

describe('staff', () => {
  test('upload a picture, tell it in words, and see it in the preview', async () => {
    const { page, context, problems } = await asStaff(desk);
    await expectAccessible(page);
    await expectContrastInTheDark(page);
    await choose(page, 'kuva.jpg', 'image/jpeg', photograph(1600, 840));
    await upload(page);
    await page.getByRole('heading', { name: 'Kuva on valmis' }).waitFor({ timeout: 30_000 });
    await expectAccessible(page);
    await shoot(page, 'ready-1280');
    await page.getByLabel('Kuvateksti suomeksi').fill('Punainen ja sininen pinta.');
    await page.getByRole('button', { name: 'Käytä tätä kuvaa' }).click();
    // The draft is in three languages, and so are its words.
    await page.getByRole('link', { name: /Kuvateksti ruotsiksi/ }).waitFor();
    await page.getByLabel('Kuvateksti ruotsiksi').fill('En röd och en blå yta.');
    await page.getByLabel('Kuvateksti englanniksi').fill('A red and a blue surface.');
    await page.getByRole('button', { name: 'Käytä tätä kuvaa' }).click();
    await page.waitForURL(/esikatselu/);
    expect(await page.evaluate<number>('document.querySelector("img.picture").naturalWidth')).toBeGreaterThan(0);
    await expectAccessible(page);
    await shoot(page, 'preview-1280');
    await page.goto(`${system.adminUrl}/kirjoita/${draftId}/kuva?lang=en`);
    await expectAccessible(page);
    await shoot(page, 'image-1280-en');
    expect(problems).toEqual([]);
    await context.close();
  });

  test('do the same on a phone and without a script', async () => {
    const { page, context } = await asStaff(phone, false);
    await expectNoSidewaysScroll(page).catch(() => undefined);
    await choose(page, 'kuva.webp', 'image/webp', picture(300, 200).get_bytes_webp());
    await upload(page);
    await page.getByRole('heading', { name: 'Kuva on valmis' }).waitFor({ timeout: 30_000 });
    await shoot(page, 'ready-360');
    await page.goto(`${system.adminUrl}/kirjoita/${draftId}/kuva`);
    await page.getByRole('button', { name: 'Poista kuva' }).click();
    await page.waitForURL(/esikatselu/);
    expect(await page.locator('img.picture').count()).toBe(0);
    await page.goto(`${system.adminUrl}/kirjoita/${draftId}/kuva`);
    await shoot(page, 'image-360');
    await context.close();
  });

  test('are told in words what is wrong with a file, and nothing of it is kept', async () => {
    const { page, context } = await asStaff(phone);
    const said = page.locator('#upload-said');
    await upload(page);
    await expect.poll(() => said.textContent()).toContain('Valitse ensin kuvatiedosto');
    await choose(page, 'liite.pdf', 'application/pdf', Buffer.from('%PDF'));
    await upload(page);
    await expect.poll(() => said.textContent()).toContain('ei ole JPEG-, PNG- tai WebP-kuva');
    // No picture that the browser could make smaller first.
    await choose(page, 'iso.png', 'image/png', Buffer.alloc(12_000_000, 1));
    await upload(page);
    await expect.poll(() => said.textContent()).toContain('yli 10 Mt');
    await shoot(page, 'too-large-360');
    for (const [bytes, words] of [
      [Buffer.from('<svg/>'), /ei ole JPEG-, PNG- tai WebP-kuva/],
      [pngHeader(50_000, 50_000), /yli 40 miljoonaa kuvapistettä/],
      [photograph(300, 200).subarray(0, 2000), /vaurioitunut/],
    ] as const) {
      await page.goto(`${system.adminUrl}/kirjoita/${draftId}/kuva`);
      await choose(page, 'kuva.png', 'image/png', bytes);
      await upload(page);
      await page.getByText(words).waitFor({ timeout: 30_000 });
    }
    await shoot(page, 'refused-360');
    await context.close();
    const { client, tableNames } = furniture(system);
    expect((await bulletinStore(client, tableNames.bulletin).get(draftId))?.image).toBeUndefined();
  });
});

describe('the bucket', () => {
  const post = async (change: Readonly<Record<string, string>>, bytes: Uint8Array) => {
    const { page, context } = await asStaff(desk);
    const { url, fields } = await page.evaluate<{ url: string; fields: [string, string][] }>(
      `({ url: document.querySelector('form[data-upload]').action, fields: [...new FormData(document.querySelector('form[data-upload]'))].filter(([, value]) => typeof value === 'string') })`,
    );
    await context.close();
    const body = new FormData();
    for (const [name, value] of fields) body.set(name, change[name] ?? value);
    body.set('file', new Blob([new Uint8Array(bytes)]), 'kuva');
    const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    return [answer.status, /<Code>(\w+)/.exec(await answer.text())?.[1]];
  };

  test('refuses what our form does not allow, whoever posts it', async () => {
    expect(await post({}, Buffer.alloc(40_000_000))).toEqual([400, 'EntityTooLarge']);
    expect(await post({ key: 'muu' }, photograph(9, 9))).toEqual([403, 'AccessDenied']);
    expect(await post({ 'Content-Type': 'text/html' }, photograph(9, 9))).toEqual([403, 'AccessDenied']);
    expect(await post({ policy: 'e30=' }, photograph(9, 9))).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await post({}, photograph(9, 9))).toEqual([303, undefined]);
  });
});

describe('a volunteer', () => {
  test.each(['light', 'dark'] as const)(
    'gets the picture with its words in the kit, on a phone (%s)',
    async (colorScheme) => {
      const { client, tableNames, keys } = furniture(system);
      const bulletin = await bulletinStore(client, tableNames.bulletin).get(derivedId('blt', 'demo', 'influenssa'));
      const answered = await postingStore(client, tableNames.posting, Date.now).ofBulletin(bulletin?.id ?? '');
      const partner = (await partnerStore(client, tableNames.partner, Date.now).inState('active')).find(
        ({ id, accounts, locale }) =>
          locale === 'fi' && accounts.length > 0 && !answered.some(({ partnerId }) => partnerId === id),
      );
      const target = partner?.targets[0];
      if (bulletin === undefined || partner === undefined || target === undefined) throw new Error('no demonstration');
      const path = kitPath(bulletin, { partnerId: partner.id, targetId: target.id }, { locale: 'fi', key: keys.links });
      const { page, context, problems } = await openPage(browser, {
        ...phone,
        origins: [new URL(system.siteUrl).origin],
      });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.emulateMedia({ colorScheme });
      // There is no menu for sharing here: what a phone would be given is kept instead.
      await page.addInitScript(
        `navigator.canShare = ({ files }) => files?.[0]?.type === 'image/jpeg'; navigator.share = async (shared) => { window.shared = shared; };`,
      );
      await page.goto(`${system.siteUrl}${path}`, { waitUntil: 'networkidle' });
      expect(await page.evaluate<number>('document.querySelector("img.picture").naturalWidth')).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Kopioi kuvateksti' }).click();
      await page.getByText('Kuvateksti on kopioitu').waitFor();
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain('hoitaja rokottaa');
      await page.locator('[data-share]').first().click();
      await expect
        .poll(() =>
          page.evaluate<string>('window.shared && [window.shared.files?.[0]?.name, window.shared.text].join(" ")'),
        )
        .toMatch(/^kuva\.jpg Influenssarokotukset/);
      const href = await page.getByRole('link', { name: 'Lataa kuva' }).getAttribute('href');
      expect((await fetch(`${system.siteUrl}${href}`)).headers.get('content-type')).toBe('image/jpeg');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await shoot(page, `kit-360-${colorScheme}`);
      if (colorScheme === 'light') {
        await page.goto(`${system.siteUrl}/tiedote/${bulletin.id}?lang=sv`);
        await expectAccessible(page);
        await shoot(page, 'bulletin-360-sv');
      }
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});
