import type { Bulletin, BulletinText } from './bulletin.ts';
import { toPlainText } from './markdown.ts';

/** What a person pastes into a post: the title, the body as plain text and the link, an empty line between each. */
export function postText(text: BulletinText, link: Bulletin['link']): string {
  return [text.title, toPlainText(text.body), ...(link === undefined ? [] : [link])].join('\n\n');
}
