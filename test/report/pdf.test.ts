import { beforeAll, describe, expect, it } from 'vitest';
import { Locale } from '../../shared/language/locale.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { demoReport, fileIn } from './demo.ts';
import { type Element, inOrder, readPdf } from './pdf-reader.ts';

const engine = testDynamoDB();

describe.each(Locale.options)('the PDF in %s', (locale) => {
  let files: ReadonlyMap<string, Buffer>;
  let read: Awaited<ReturnType<typeof readPdf>>;
  let elements: readonly Element[];
  const ofRole = (role: string) => elements.filter((element) => element.role === role);
  beforeAll(async () => {
    files = await demoReport(engine, locale);
    read = await readPdf(fileIn(files, 'report.pdf'));
    elements = inOrder(read.pages.flat());
  });

  it('is tagged, bears its title and language, and has four to eight A4 pages', async () => {
    expect(read.marks).toMatchObject({ Marked: true });
    expect(read.info['Title']).toBe(
      {
        fi: 'Arviointiraportti, lokakuu 2026',
        sv: 'Utvärderingsrapport, oktober 2026',
        en: 'Evaluation report, October 2026',
      }[locale],
    );
    expect(read.info['Language']).toBe(locale);
    expect(read.pdf.numPages).toBeGreaterThanOrEqual(4);
    expect(read.pdf.numPages).toBeLessThanOrEqual(8);
    expect(read.first.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    const viewer = await read.pdf.getViewerPreferences();
    expect(viewer).toMatchObject({ DisplayDocTitle: true });
  });

  it('has its headings in order: one title, then parts, then parts of those', () => {
    const levels = elements.filter(({ role }) => /^H\d$/.test(role)).map(({ role }) => Number(role[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
  });

  it('has tables whose columns and rows have headers, and pictures with a text for each', () => {
    const captions = ofRole('Caption').filter(({ text }) => text !== '');
    expect(captions).toHaveLength(fileIn(files, 'report.html').toString().split('<caption').length - 1);
    // A table that goes over two pages is seen on both.
    for (const { children } of ofRole('Table')) {
      const [caption, head, ...rows] = children;
      expect(caption?.role).toBe('Caption');
      expect(new Set(head?.children.map(({ role }) => role))).toEqual(new Set(['TH']));
      for (const row of rows) {
        expect(row.role).toBe('TR');
        expect(row.children.map(({ role }) => role === 'TH')).toEqual(row.children.map((_, at) => at === 0));
      }
    }
    expect(ofRole('Figure')).toHaveLength(3);
    for (const { alt = '' } of ofRole('Figure')) expect(alt.length).toBeGreaterThan(60);
    const bytes = fileIn(files, 'report.pdf').toString('latin1');
    expect(bytes).toMatch(/\/Scope \/Column/);
    expect(bytes).toMatch(/\/Scope \/Row/);
  });

  it('reads word for word as the page does', () => {
    const said = elements.map(({ role, text, alt }) => (role === 'Figure' ? (alt ?? '') : text));
    expect(words(said.join(' '))).toEqual(words(readAloud(fileIn(files, 'report.html').toString())));
  });

  it('shows every letter of our languages, and the signs of money and ranges', async () => {
    const { inOurLetters } = await import('../../shared/report/font/fonts.ts');
    const ours = 'ABCÅÄÖabcåäöéü0123456789 €–—’”…·%,.;:!?()/→'.replace('→', '');
    expect(inOurLetters(ours)).toBe(ours);
    expect(inOurLetters('Čáhppes 🎉🎉 Žižka')).toBe('Cáhppes · Zizka');
  });
});

/** What a screen reader would read of a page, in order. */
function readAloud(html: string): string {
  return html
    .replace(/<title>.*?<\/title>/, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
