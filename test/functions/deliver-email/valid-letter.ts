import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';
import type { Mail } from '../../../shared/email/mail.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Mail programs know inline styles and little else.
    'no-inline-style': 'off',
    // Outlook on Windows is told things by them that nobody else should hear.
    'no-conditional-comment': 'off',
    // How the source looks is the renderer's business.
    'void-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    // A title that is long is the bulletin's own.
    'long-title': 'off',
  },
});

/** Holds a mail to what every mail of ours keeps: valid HTML that loads nothing from anywhere, and a text part. */
export async function expectSound(mail: Mail): Promise<void> {
  const report = await validator.validateString(mail.html);
  const problems = report.results.flatMap(({ messages }) =>
    messages.map(({ message, ruleId }) => `${message} (${ruleId})`),
  );
  expect(problems, mail.html).toEqual([]);
  expect(mail.html).not.toMatch(/\ssrc=|url\(|@import|<link\b|<script|<img|<iframe|background=/i);
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.subject.trim()).not.toBe('');
  expect(mail.text.trim()).not.toBe('');
  expect(mail.text).not.toMatch(/&\w+;|undefined|\[object/);
}

/** The addresses that a mail's HTML leads to, in order. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}
