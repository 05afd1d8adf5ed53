import type { Child } from 'hono/jsx';
import type { Locale } from '../../shared/language/locale.ts';

/** A mail as its writer thinks of it: the HTML and the text part are made from the same words. */
export type Letter = {
  readonly locale: Locale;
  readonly subject: string;
  readonly heading: string;
  /** The language of the heading and of what is to be copied, if it is not the letter's. */
  readonly contentLocale?: Locale;
  readonly parts: readonly Part[];
  /** Small print under the letter: who it is from and why it came. */
  readonly footer: readonly Part[];
};

export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** The one thing to do; its address stands in full in the text part. */
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  /** What staff wrote to the reader, set apart from our own words. */
  | { readonly kind: 'quote'; readonly text: string }
  /** Text to be copied as it is. */
  | { readonly kind: 'copy'; readonly text: string; readonly locale?: Locale };

const font = 'font-family: system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const styles = {
  body: `margin: 0; padding: 24px 16px; ${font}; font-size: 16px; line-height: 1.5; color: #1a1a1a; background: #ffffff`,
  column: 'max-width: 600px; margin: 0 auto',
  h1: 'font-size: 24px; line-height: 1.25; margin: 0 0 16px',
  h2: 'font-size: 18px; line-height: 1.3; margin: 24px 0 8px',
  paragraph: 'margin: 0 0 16px; white-space: pre-line',
  button:
    'display: inline-block; padding: 12px 20px; margin: 8px 0 24px; background: #1d4f91; color: #ffffff; ' +
    'text-decoration: none; font-weight: 600; border-radius: 4px',
  link: 'color: #1d4f91',
  quote: 'margin: 0 0 16px; padding: 4px 16px; border-left: 4px solid #1d4f91; white-space: pre-line',
  copy:
    'margin: 0 0 16px; padding: 16px; border: 1px solid #8a8a8a; border-radius: 4px; white-space: pre-wrap; ' +
    `overflow-wrap: anywhere; ${font}; font-size: 16px`,
  footer: 'margin-top: 32px; padding-top: 16px; border-top: 1px solid #c8c8c8; font-size: 14px; color: #4d4d4d',
};

/** The HTML part: one column, inline styles, nothing fetched from anywhere. */
export async function letterHtml(letter: Letter): Promise<string> {
  const page = (
    <html lang={letter.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{letter.subject}</title>
      </head>
      <body style={styles.body}>
        <div style={styles.column}>
          <h1 lang={letter.contentLocale} style={styles.h1}>
            {letter.heading}
          </h1>
          {letter.parts.map((part) => shown(part, letter))}
          <div style={styles.footer}>{letter.footer.map((part) => shown(part, letter))}</div>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${await page.toString()}`;
}

/** The text part: the same words, addresses in full. */
export function letterText(letter: Letter): string {
  const parts = [...letter.parts.map(written), '--', ...letter.footer.map(written)];
  return `${[letter.heading, ...parts].join('\n\n')}\n`;
}

function shown(part: Part, letter: Letter): Child {
  switch (part.kind) {
    case 'paragraph':
      return <p style={styles.paragraph}>{part.text}</p>;
    case 'heading':
      return <h2 style={styles.h2}>{part.text}</h2>;
    case 'button':
      return (
        <p style="margin: 0">
          <a href={part.href} style={styles.button}>
            {part.label}
          </a>
        </p>
      );
    case 'link':
      return (
        <p style={styles.paragraph}>
          <a href={part.href} style={styles.link}>
            {part.label}
          </a>
        </p>
      );
    case 'quote':
      return <blockquote style={styles.quote}>{part.text}</blockquote>;
    case 'copy':
      return (
        <div lang={part.locale ?? letter.contentLocale} style={styles.copy}>
          {part.text}
        </div>
      );
    default:
      return part satisfies never;
  }
}

function written(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
    case 'copy':
      return part.text;
    case 'quote':
      return part.text.replace(/^/gm, '> ');
    case 'heading':
      return part.text.toUpperCase();
    case 'button':
    case 'link':
      return `${part.label}:\n${part.href}`;
    default:
      return part satisfies never;
  }
}
