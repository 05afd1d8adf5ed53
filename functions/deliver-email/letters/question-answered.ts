import { type Bulletin, textFor } from '../../../shared/bulletin/bulletin.ts';
import { toPlainText } from '../../../shared/bulletin/markdown.ts';
import { formatDate } from '../../../shared/language/format.ts';
import type { Question } from '../../../shared/question/question.ts';
import { region } from '../../../shared/region.ts';
import type { Letter, Part } from '../letter.tsx';
import { words } from './words.ts';

/**
 * Answers a resident who asked to be contacted, in their language. It does not repeat what they wrote: that may be about
 * their care, and a mailbox is read by others too.
 */
export function questionAnsweredLetter(question: Question, answer: Bulletin | undefined, receiptUrl: string): Letter {
  const { locale, reply } = question;
  const say = words[locale];
  const text = answer && textFor(answer, locale);
  const replied: Part[] = reply === undefined ? [] : [{ kind: 'paragraph', text: reply.text }];
  const answered: Part[] =
    text === undefined
      ? []
      : [
          { kind: 'heading', text: text.title },
          { kind: 'paragraph', text: toPlainText(text.body) },
        ];
  return {
    locale,
    subject: say.repliedSubject,
    heading: say.repliedSubject,
    parts: [
      { kind: 'paragraph', text: say.repliedIntro(formatDate(question.createdAt, locale)) },
      ...replied,
      ...answered,
      { kind: 'link', label: say.repliedMore, href: receiptUrl },
    ],
    footer: [{ kind: 'paragraph', text: `${say.sender(region.authority[locale])} ${say.repliedWhy}` }],
  };
}
