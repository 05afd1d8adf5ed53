import MarkdownIt from 'markdown-it';
import { remembered } from '../remembered.ts';

/**
 * Markdown as staff write it: CommonMark without raw HTML, bare addresses become links; markdown-it escapes all text.
 * Pictures are left out, since a page and a mail of ours load nothing from elsewhere, and so is what reads badly as
 * plain text.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable([
  'image',
  'table',
  'strikethrough',
]);
/** What a reader can follow from a mail as well as from a page: a whole address, and nothing that runs. */
markdown.validateLink = (address) => /^(https?:\/\/|mailto:|tel:)/i.test(address);

/** The body as HTML that is safe to show. */
export function toHtml(body: string): string {
  return markdown.render(body);
}

/**
 * The body as plain text, as a person would paste it into a post: no markup, a link as its text with the address behind
 * it, a list with dashes or numbers, an empty line between paragraphs.
 */
export const toPlainText = remembered(20, (body: string): string => {
  const blocks: string[] = [];
  const lists: { next: number | undefined }[] = [];
  let marker = '';
  for (const token of markdown.parse(body, {})) {
    switch (token.type) {
      case 'bullet_list_open':
        lists.push({ next: undefined });
        break;
      case 'ordered_list_open':
        lists.push({ next: Number(token.attrGet('start') ?? 1) });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open':
        marker = nextMarker(lists);
        break;
      case 'list_item_close':
        marker = '';
        break;
      case 'inline':
        blocks.push(`${marker}${inlineText(token.children ?? [])}`);
        marker = '';
        break;
      case 'fence':
      case 'code_block':
        blocks.push(`${marker}${token.content.trimEnd()}`);
        marker = '';
        break;
    }
  }
  return joinBlocks(blocks);
});

type Token = ReturnType<typeof markdown.parse>[number];

function nextMarker(lists: { next: number | undefined }[]): string {
  const list = lists.at(-1);
  if (list?.next === undefined) return '– ';
  const number = list.next;
  list.next = number + 1;
  return `${number}. `;
}

function inlineText(tokens: readonly Token[]): string {
  let text = '';
  let link: { href: string; from: number } | undefined;
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n';
    else if (token.type === 'link_open') link = { href: String(token.attrGet('href') ?? ''), from: text.length };
    // An address that stands for itself is shown as it was written, not in the form that machines read.
    else if (token.type === 'link_close' && token.info === 'auto') link = undefined;
    else if (token.type === 'link_close' && link !== undefined) {
      const shown = text.slice(link.from);
      const address = link.href.replace(/^(mailto|tel):/, '');
      if (shown !== address && !address.endsWith(`//${shown}`)) text += ` (${address})`;
      link = undefined;
    } else text += token.content;
  }
  return text;
}

/** List items follow each other; everything else stands apart. */
function joinBlocks(blocks: readonly string[]): string {
  const isItem = (block: string) => /^(– |\d+\. )/.test(block);
  return blocks.reduce((text, block, at) => {
    const before = blocks[at - 1];
    if (before === undefined) return block;
    return text + (isItem(block) && isItem(before) ? '\n' : '\n\n') + block;
  }, '');
}
