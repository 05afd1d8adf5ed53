import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { furniture } from '../../local/demo/furniture.ts';
import { closeMonths } from '../../local/demo/months.ts';
import { codeOf } from '../../shared/bulletin/code.ts';
import { derivedId } from '../../shared/ids.ts';
import { signLink } from '../../shared/link.ts';
import {
  desk,
  expectAccessible,
  expectContrastInTheDark,
  expectNoSidewaysScroll,
  openPage,
  startBrowser,
} from '../support/browser.ts';
import { tabToButton } from '../support/keyboard.ts';
import { eventually, startSystem, type TestSystem } from '../support/system.ts';

/** A page by its name in the test's output: where it is, what it answers, and whether its form is sent empty first. */
type Listed = readonly [name: string, path: string, status: number, sent?: 'sent empty'];

const demo = (prefix: 'blt' | 'prt', ...name: string[]) => derivedId(prefix, 'demo', ...name);
const draft = demo('blt', 'draft', 'rokotus');
const sentBulletin = demo('blt', 'koululaiset');
const trainee = `${demo('prt', 'satulinna')}~${derivedId('mnt', 'demo', 'satulinna', 'satu@satulinna.example')}`;

const relayed = derivedId('qst', 'demo', 'asked', '0');
const deed = derivedId('ded', 'demo', 'ovi');

/** `EXPIRED` stands for a genuine link whose time has passed, `RELAY` for one that opens the relay of a community, `DRAFT` and `TRAINING` for those of a shared draft and the training. */
const publicPages: readonly Listed[] = [
  ['the front page', '/', 200],
  ['the subscription form', '/tilaa', 200],
  ['the subscription form with errors', '/tilaa', 200, 'sent empty'],
  ['thanks for the subscription', '/tilaa/kiitos', 200],
  ['an expired link', '/tilaa/vahvista/EXPIRED', 410],
  ['a wrong link', '/tilaa/lopeta/rikki', 404],
  ['where the link to manage is asked for', '/oma', 200],
  ['the same with errors', '/oma', 200, 'sent empty'],
  ['the link is on its way', '/oma/lahetetty', 200],
  ['after leaving', '/oma/lahdetty', 200],
  ['after accepting an invitation', '/tilaa/liity', 200],
  ['an invitation that is gone', '/tilaa/liity/rikki', 410],
  ['a wrong link to manage', '/oma/avaa/rikki', 404],
  ['the feedback form', '/palaute', 200],
  ['the feedback form with errors', '/palaute', 200, 'sent empty'],
  ['the relay', '/valita/RELAY', 200],
  ['the relay with errors', '/valita/RELAY', 200, 'sent empty'],
  ['thanks for a relay', '/valita/RELAY/kiitos', 200],
  ['a wrong link to the relay', '/valita/rikki', 410],
  ['the form for a receipt', '/palaute/vastaus', 200],
  ['the form for a receipt with errors', '/palaute/vastaus', 200, 'sent empty'],
  ['the register of partners', '/kumppanit', 200],
  ['a shared draft', '/luonnos/DRAFT', 200],
  ['the training', '/koulutus/TRAINING', 200],
  ['a situation of the training', '/koulutus/TRAINING/2?v=b', 200],
  ['an answer of the training, explained', '/koulutus/TRAINING/2?v=b&vastaus=a', 200],
  ['the end of the training', '/koulutus/TRAINING/valmis?v=bcaab', 200],
  ['published answers', '/vastaukset?haku=terveysasemaa', 200],
  ['what came of what people told', '/te-sanoitte', 200],
  ['one entry of it', `/te-sanoitte/${deed}`, 200],
  ['an entry that is not there', '/te-sanoitte/tuntematon', 404],
  ['data protection', '/tietosuoja', 200],
  ['pilot', '/kokeilu', 200],
  ['a report', '/raportti/2026-10', 200],
  ['no report', '/raportti/2020-01', 404],
  ['a bulletin', `/tiedote/${sentBulletin}`, 200],
  ['the paste kit', '/paketti/KIT', 200],
  ['"I posted this"', '/paketti/KIT/julkaistu', 200],
  ['"I posted this" with errors', '/paketti/KIT/julkaistu', 200, 'sent empty'],
  ['"I cannot post this" with errors', '/paketti/KIT/en-julkaise', 200, 'sent empty'],
  ['a paste kit whose link is broken', '/paketti/rikki', 404],
  ['where codes are checked', '/tarkista', 200],
  ['a genuine code', `/tarkista/${codeOf(sentBulletin)}`, 200],
  ['a code that is not ours', '/tarkista/2222222', 404],
  ['a bulletin that is not there', '/tiedote/tuntematon', 404],
  ['a page that is not there', '/tuntematon', 404],
];

const staffPages: readonly Listed[] = [
  ['the desk', '/hallinta', 200],
  ['the quarantine', '/hallinta/kysymykset/karanteeni', 200],
  ['prospects', '/hallinta/ehdokkaat', 200],
  ['the import of a list with errors', '/hallinta/tuonti', 200, 'sent empty'],
  ['a new prospect with errors', '/hallinta/ehdokkaat/uusi', 200, 'sent empty'],
  ['the list of partners', '/hallinta/kumppanit', 200],
  ['a partner', `/hallinta/kumppanit/${demo('prt', 'kuvittelanranta')}`, 200],
  ['drafts and the form of a new one', '/hallinta/kirjoita', 200],
  ['the form of a draft with errors', '/hallinta/kirjoita', 200, 'sent empty'],
  ['the form of an old draft', `/hallinta/kirjoita/${draft}`, 200],
  ['the preview', `/hallinta/kirjoita/${draft}/esikatselu`, 200],
  ['what can be sent', '/hallinta/laheta', 200],
  ['who gets a draft', `/hallinta/laheta/${draft}`, 200],
  ['the list of what was sent', '/hallinta/seuraa', 200],
  ['what became of a bulletin', `/hallinta/seuraa/${sentBulletin}`, 200],
  ['correcting a bulletin', `/hallinta/korjaa/${sentBulletin}`, 200],
  ['correcting a bulletin with errors', `/hallinta/korjaa/${sentBulletin}`, 200, 'sent empty'],
  ['questions', '/hallinta/kysymykset', 200],
  ['questions of a month', '/hallinta/kysymykset?kuukausi=2026-10', 200],
  ['a question', `/hallinta/kysymykset/${relayed}`, 200],
  ['the page of an answer', `/hallinta/kysymykset/${relayed}/vastaa`, 200],
  ['the page of an answer with errors', `/hallinta/kysymykset/${relayed}/vastaa`, 200, 'sent empty'],
  ['the form for what came by phone', '/hallinta/kysymykset/uusi', 200],
  ['the same with errors', '/hallinta/kysymykset/uusi', 200, 'sent empty'],
  ['"you said, we did"', '/hallinta/te-sanoitte', 200],
  ['a new entry with errors', '/hallinta/te-sanoitte/uusi', 200, 'sent empty'],
  ['a published entry', `/hallinta/te-sanoitte/${deed}`, 200],
  ['audit', '/hallinta/loki', 200],
  ['pilot plan', '/hallinta/kokeilu', 200],
  ['reports', '/hallinta/raportit', 200],
  ['foreword', '/hallinta/raportit/2026-11', 200],
  ['a staff page that is not there', '/hallinta/tuntematon', 404],
];

/** The pages behind the link of a maintainer, each below the address of the community. */
const maintainerPages: readonly Listed[] = [
  ['the overview', '', 200],
  ['the overview after a change', '?tallennettu=1', 200],
  ['what comes and when', '/tiedotteet', 200],
  ['its accounts', '/kanavat', 200],
  ['its people', '/ihmiset', 200],
  ['an absence', '/ihmiset/poissa', 200],
  ['handing over', '/ihmiset/luovuta', 200],
  ['its webhooks', '/webhookit', 200],
  ['its webhooks with errors', '/webhookit', 200, 'sent empty'],
  ['a webhook', `/webhookit/${derivedId('tgt', 'demo', 'kuvittelanranta', 'webhook')}`, 200],
  ['whether the public list names it', '/kumppanilista', 200],
  ['leaving', '/lahde', 200],
  ['a page that is not there', '/tuntematon', 404],
];

const inEach = <Lang extends string>(pages: readonly Listed[], languages: readonly Lang[]) =>
  pages.flatMap((listed) => languages.map((lang) => [listed[0], lang, listed] as const));

/** The most that a page may weigh with its style sheet, script and icon but no pictures, before compression: 100 kB. */
const mostBytes = 100_000;
/** Less would mean that its files were not counted. */
const leastBytes = 10_000;

let system: TestSystem;
let browser: Browser;
let visitor: Visitor;
let staff: Visitor;
let maintainer: Visitor;

type Visitor = { readonly page: Page; readonly context: BrowserContext; readonly problems: string[] };
const origins = () =>
  [system.siteUrl, String(system.environment('admin')['OIDC_ISSUER'])].map((url) => new URL(url).origin);
const visit = () => openPage(browser, { ...desk, origins: origins() });

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  await closeMonths(system.invoke, Date.now());
  [visitor, staff, maintainer] = await Promise.all([visit(), visit(), visit()]);
  await staff.page.goto(system.adminUrl);
  await expectAccessible(staff.page);
  await staff.page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await staff.page.getByRole('button').first().click();
  await staff.page.getByRole('heading', { level: 1, name: 'Työpöytä' }).waitFor();
  await enter(maintainer, 'kaisa@kuvittelanranta.example');
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** Comes in as the maintainer of a community of the demonstration does: by the link in a mail. */
async function enter({ page }: Visitor, address: string): Promise<void> {
  await page.goto(`${system.siteUrl}/oma`);
  await page.locator('input[name=email]').fill(address);
  await page.locator('main form button').click();
  const mail = await eventually(async () => (await system.mailsTo(address))[0], 'the mail with the link');
  await page.goto(/https?:\/\/\S+\/oma\/avaa\/\S+/.exec(mail.text ?? '')?.[0] ?? '');
  await page.locator('main form button').click();
  await page.getByRole('heading', { level: 1, name: 'Yhteisösi tilaus' }).waitFor();
}

async function open({ page }: Visitor, [, listed, status, sent]: Listed, lang: string): Promise<void> {
  const link = { purpose: 'confirm', subject: demo('prt', 'kuvittelanranta'), expiresAt: 1 } as const;
  const { links } = furniture(system).keys;
  const relay = { purpose: 'relay', subject: demo('prt', 'kuvittelanranta'), expiresAt: 4e9 } as const;
  const path = listed
    .replace('EXPIRED', signLink(link, links))
    .replace('RELAY', signLink(relay, links))
    .replace('DRAFT', signLink({ purpose: 'draft', subject: draft, expiresAt: 4e9 }, links))
    .replace('TRAINING', signLink({ purpose: 'training', subject: trainee, expiresAt: 4e9 }, links))
    .replace('KIT', kitToken(links));
  const response = await page.goto(`${system.siteUrl}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
  expect(response?.status()).toBe(status);
  if (sent === undefined) return;
  await page.locator('main form:not([action="/oma/ulos"]) button').last().click();
  await page.getByRole('alert').waitFor();
}

/** The kit of a bulletin that holds for long, for a community that has a website and a Facebook page. */
function kitToken(key: Buffer): string {
  const target = derivedId('tgt', 'demo', 'kuvittelanranta', 'kaisa@kuvittelanranta.example');
  const subject = [demo('blt', 'liukkaus'), demo('prt', 'kuvittelanranta'), target].join('~');
  return signLink({ purpose: 'kit', subject, expiresAt: 9_999_999_999 }, key);
}

async function expectWell({ page, problems }: Visitor, lang: string): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  expect(await page.locator('h1').count()).toBe(1);
  const bytes = await page.evaluate<number>(weight);
  expect(bytes).toBeGreaterThan(leastBytes);
  expect(bytes).toBeLessThan(mostBytes);
  await expectAccessible(page);
  // Colours are the same in every language.
  if (lang === 'fi') await expectContrastInTheDark(page);
  await expectNoSidewaysScroll(page);
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  await expectNoSidewaysScroll(page);
  await page.evaluate('document.documentElement.style.fontSize = ""');
  await page.setViewportSize({ ...desk, width: 320 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(desk);
  // No error in the console, and nothing asked from another origin.
  expect(problems.splice(0)).toEqual([]);
}

const weight = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .filter(({ initiatorType }) => initiatorType !== 'img')
  .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)`;

describe('works for everybody: by axe, at 320 and 1280 px, with text at 200 %, light, dark, of our own origin', () => {
  test.each(inEach(publicPages, ['fi', 'sv', 'en']))('%s (%s)', async (_, lang, listed) => {
    await open(visitor, listed, lang);
    await expectWell(visitor, lang);
  });

  test.each(inEach(staffPages, ['fi', 'en']))('staff: %s (%s)', async (_, lang, listed) => {
    await open(staff, listed, lang);
    await expectWell(staff, lang);
  });

  test.each(inEach(maintainerPages, ['fi', 'sv', 'en']))('a maintainer: %s (%s)', async (_, lang, listed) => {
    const [name, path, ...rest] = listed;
    await open(maintainer, [name, `/oma/yhteiso/${demo('prt', 'kuvittelanranta')}${path}`, ...rest], lang);
    await expectWell(maintainer, lang);
  });
});

test('a community subscribes and confirms with the keyboard alone', async () => {
  const { page, problems } = visitor;
  const address = 'nappain@example.org';
  const typed: Readonly<Record<string, string>> = {
    name: 'Näppäinkylä ry',
    kind: 'ArrowDown',
    municipality: 'ArrowDown',
    'accounts.0.channel': 'ArrowDown',
    'accounts.0.name': 'Näppäinkyläläiset',
    maintainer: 'Nea Näppäin',
    email: address,
    principles: 'Space',
    consent: 'Space',
  };
  await page.goto(`${system.siteUrl}/tilaa`);
  const reached = await tabToButton(page, (name) => typed[name]);
  expect(reached).toEqual(Object.keys(typed));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Kiitos! Vahvista vielä tilauksesi' }).waitFor();

  const mail = await eventually(async () => (await system.mailsTo(address))[0], 'the confirmation mail');
  await page.goto(/https?:\/\/\S+\/tilaa\/vahvista\/\S+/.exec(mail.text ?? '')?.[0] ?? '');
  await tabToButton(page, () => undefined);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /vahvistettu/i }).waitFor();
  expect(problems.splice(0)).toEqual([]);
});
