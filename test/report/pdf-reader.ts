import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a PDF's structure as a reader sees it. */
export type Element = {
  readonly role: string;
  readonly alt?: string;
  /** What is written in it, without its children. */
  readonly text: string;
  readonly children: readonly Element[];
};

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };

/** What a PDF says of itself and how it reads, by a PDF reader that we did not write. */
export async function readPdf(file: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0, useSystemFonts: false }).promise;
  const { info } = await pdf.getMetadata();
  const pages: Element[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const texts = textsOf((await page.getTextContent({ includeMarkedContent: true })).items);
    const tree = (await page.getStructTree()) as Node | null;
    pages.push((tree?.children ?? []).map((node) => elementOf(node, texts)));
  }
  return {
    pdf,
    info: info as Record<string, unknown>,
    marks: await pdf.getMarkInfo(),
    pages,
    first: await pdf.getPage(1),
  };
}

type Item = { str: string; hasEOL: boolean } | { type: string; id?: string };

/** What is written on a page, by the mark that it stands under. */
function textsOf(items: readonly object[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items as Item[]) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      // A line that was broken was broken at a space.
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return texts;
}

function elementOf(node: Node, texts: ReadonlyMap<string, string>): Element {
  const children = node.children ?? [];
  return {
    role: node.role ?? '',
    ...(node.alt === undefined ? {} : { alt: node.alt }),
    text: children
      .filter(({ type }) => type === 'content')
      .map(({ id = '' }) => texts.get(id) ?? '')
      .join(' '),
    children: children.filter(({ type }) => type !== 'content').map((child) => elementOf(child, texts)),
  };
}

/** Every element in the order in which it is read. */
export const inOrder = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [element, ...inOrder(element.children)]);
