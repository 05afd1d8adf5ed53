import type { Page } from 'playwright-core';

/** What is pressed in a list and in a check box, rather than typed. */
const keys = ['ArrowDown', 'Space'];

/**
 * Moves on with Tab to a button, the first one unless `label` says which, typing into the fields on the way; gives the names
 * of those typed into.
 */
export async function tabToButton(
  page: Page,
  textFor: (name: string) => string | undefined,
  label = '',
): Promise<string[]> {
  const reached: string[] = [];
  for (let stops = 0; stops < 100; stops += 1) {
    await page.keyboard.press('Tab');
    const [tag, name, shown] = await page.evaluate<[string, string, string]>(
      '[document.activeElement.tagName, document.activeElement.name ?? "", document.activeElement.textContent]',
    );
    if (tag === 'BUTTON' && shown.startsWith(label)) return reached;
    const text = textFor(name);
    if (text === undefined) continue;
    if (keys.includes(text)) await page.keyboard.press(text);
    else await page.keyboard.type(text);
    reached.push(name);
  }
  throw new Error('the keyboard never came to the button');
}
