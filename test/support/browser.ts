import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** A phone of today, and a desk. */
export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };

/**
 * Starts the Chromium that the package carries. Its own default arguments are not used: `--single-process` crashes on a
 * second context and `--disable-web-security` would weaken what we test.
 */
export async function startBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A page that fails the test when it asks another origin for anything or writes an error to the console. */
export async function openPage(
  browser: Browser,
  options: { width: number; height: number; script?: boolean; origins: readonly string[] },
): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height },
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    javaScriptEnabled: options.script ?? true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  const pages = new Set<string>();
  page.on('console', (message) => {
    // A page that says what is wrong (404, 422) is no fault, though the browser calls it one; a missing file of it is.
    const isThePage = /status of 4\d\d/.test(message.text()) && pages.has(message.location().url);
    if (message.type() === 'error' && !isThePage) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.isNavigationRequest()) pages.add(request.url());
    const origin = new URL(request.url()).origin;
    if (origin !== 'null' && !options.origins.includes(origin)) problems.push(`asked ${origin}`);
  });
  return { page, context, problems };
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Judges a page as it stands by axe: nothing serious or critical. Needs script. */
export const expectAccessible = (page: Page): Promise<void> =>
  expectNothingSerious(page, new AxeBuilder({ page }).withTags(standards));

/** Judges only the colours of a page, as they are for a reader of the dark theme. Needs script. */
export async function expectContrastInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothingSerious(page, new AxeBuilder({ page }).withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNothingSerious(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
    `axe on ${page.url()}`,
  ).toEqual([]);
}

/** Whether anything sticks out sideways at this width: a phone must never scroll to the side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, view] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(content, `${page.url()} is wider than its ${view} px`).toBeLessThanOrEqual(view);
}
