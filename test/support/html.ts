import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';

/**
 * Asks a page of ours for its HTML and holds it to the HTML standard and to the accessibility rules that can be read from
 * the source. Returns the HTML. Fails with what is wrong and where.
 */
export async function validHtml(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
  const html = await response.text();
  const report = await validator.validateString(html);
  const problems = report.results.flatMap((result) =>
    result.messages.map(({ message, ruleId, line, column }) => `${line}:${column} ${message} (${ruleId})`),
  );
  expect(problems, html).toEqual([]);
  return html;
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How the source looks is the renderer's business.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    // A group of check boxes shares its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // Assets are of our own origin, under a policy that allows no other.
    'require-sri': 'off',
    // A non-breaking hyphen and the like are written as themselves.
    'no-raw-characters': ['error', { relaxed: true }],
  },
});

/** The text of a page as it is read, without tags: for looking at words rather than at markup. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
