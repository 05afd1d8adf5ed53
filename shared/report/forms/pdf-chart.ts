import { type Chart, chartWidth } from '../chart/chart.ts';
import { artifact, dress, marginsOf, type PageWriter } from './pdf-page.ts';

/** Draws a chart as a figure with its alternative text. */
export function drawChart({ pdf, root }: PageWriter, chart: Chart, alt: string): void {
  if (pdf.y + chart.height > pdf.page.height - marginsOf.bottom) pdf.addPage();
  const [left, top] = [marginsOf.left, pdf.y + 4];
  const figure = pdf.struct('Figure', { alt }, () => {
    for (const mark of chart.marks) {
      if (mark.kind === 'box') {
        pdf.rect(left + mark.x, top + mark.y, mark.width, mark.height).fill(mark.fill);
        continue;
      }
      dress(pdf, { size: mark.size, bold: mark.bold ?? false, color: mark.fill });
      const width = pdf.widthOfString(mark.text);
      const back = { start: 0, middle: 0.5, end: 1 }[mark.anchor ?? 'start'] * width;
      pdf.text(mark.text, left + mark.x - back, top + mark.y, { lineBreak: false, baseline: 'alphabetic' });
    }
  });
  const bottom = pdf.page.height - top - chart.height;
  figure.dictionary.data['A'] = {
    O: 'Layout',
    Placement: 'Block',
    BBox: [left, bottom, left + chartWidth, bottom + chart.height],
  };
  root.add(figure);
  // Leaves the pen below the picture, wherever its last letter was.
  artifact(pdf, () => {});
  pdf.x = left;
  pdf.y = top + chart.height + 10;
}
