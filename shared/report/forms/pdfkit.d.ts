// What the types of pdfkit do not tell: where an element keeps its attributes (ISO 32000-1, 14.7.5).
declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
}
