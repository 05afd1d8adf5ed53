import { catalogue } from '../../language/catalogue.ts';
import { ink } from '../chart/chart.ts';
import type { ReportDocument } from '../document/block.ts';
import { inOurLetters } from '../font/fonts.ts';

/** Where the next thing goes (`pdf.y`), and the element of the structure that it belongs to. */
export type PageWriter = { readonly pdf: PDFKit.PDFDocument; readonly root: PDFKit.PDFStructureElement };

/** In points; an A4 page is 595 × 842. */
export const marginsOf = { top: 48, bottom: 60, left: 48, right: 47 } as const;
export const pageWidth = 500;

export type TextStyle = {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** The empty space below. */
  readonly after?: number;
  readonly bullet?: true;
};

/** Writes a text as an element of the structure; one that does not fit below begins the next page. */
export function write({ pdf, root }: PageWriter, type: string, text: string, style: TextStyle): void {
  const shown = inOurLetters(text);
  const indent = style.bullet ? 12 : 0;
  dress(pdf, style);
  const height = pdf.heightOfString(shown, { width: pageWidth - indent, lineGap: 1 });
  if (pdf.y + height > pdf.page.height - marginsOf.bottom) pdf.addPage();
  const y = pdf.y;
  if (style.bullet) artifact(pdf, () => pdf.circle(marginsOf.left + 3, y + 7, 1.5).fill(ink.text));
  root.add(
    pdf.struct(type, {}, () => {
      dress(pdf, style);
      pdf.text(shown, marginsOf.left + indent, y, { width: pageWidth - indent, lineGap: 1 });
    }),
  );
  pdf.y = y + height + (style.after ?? 0);
}

/** What is drawn for the eye only: it is not read out. */
export function artifact(pdf: PDFKit.PDFDocument, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

export function dress(pdf: PDFKit.PDFDocument, { size, bold, color }: TextStyle): void {
  pdf.font(bold ? 'bold' : 'regular', size).fillColor(color ?? ink.text);
}

/** The title and the page's number at the foot of each page. */
export function drawFooters({ pdf }: PageWriter, { title, locale }: ReportDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let number = 0; number < count; number += 1) {
    pdf.switchToPage(start + number);
    // Text below the bottom margin would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    dress(pdf, { size: 9, color: ink.quiet });
    pdf.text(title, marginsOf.left, 800, { width: pageWidth, lineBreak: false });
    pdf.text(words[locale].page(number + 1, count), marginsOf.left, 800, {
      width: pageWidth,
      align: 'right',
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}

const words = catalogue({
  fi: { page: (number: number, of: number) => `Sivu ${number} / ${of}` },
  sv: { page: (number, of) => `Sida ${number} / ${of}` },
  en: { page: (number, of) => `Page ${number} / ${of}` },
});
