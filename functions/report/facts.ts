import type { Channel } from '../../shared/partner/channel.ts';
import type { PartnerKind } from '../../shared/partner/partner.ts';
import type { FeedbackAbout, QuestionKind, Verdict } from '../../shared/question/question.ts';
import type { Municipality, Topic } from '../../shared/region.ts';
import type { ReportContent } from '../../shared/report/content.ts';
import type { MonthTally } from './tally.ts';

/** What the report of a month counts, and nothing more: no name of a person, no address, no text of a resident. */
export type Facts = {
  readonly month: string;
  readonly pilot: ReportContent['pilot'];
  readonly partners: readonly PartnerFact[];
  /** How many communities left in the month: the audit trail knows it when their rows are long gone. */
  readonly left: number;
  /** How many communities were invited in the month, by the audit trail too. */
  readonly invited: number;
  /** The month's bulletins with all that became of them, added up. */
  readonly tally: MonthTally;
  readonly questions: readonly QuestionFact[];
};

export type PartnerFact = {
  readonly id: string;
  readonly kind: PartnerKind;
  readonly municipality: Municipality;
  readonly standing: 'active' | 'waiting';
  /** The channel of each of its accounts. */
  readonly accounts: readonly Channel[];
  /** When staff approved it (ISO). */
  readonly approvedAt: string | undefined;
  /** Whether it came by an invitation. */
  readonly invited: boolean;
  /** How each of its maintainers stands with the training. */
  readonly training: readonly ('none' | 'done' | 'due')[];
};

/** What somebody told us, without a word of what they wrote. */
export type QuestionFact = {
  readonly from: 'resident' | 'partner';
  /** What a resident said that it is about. */
  readonly about: FeedbackAbout | undefined;
  readonly kind: QuestionKind;
  readonly topic: Topic | 'none';
  /** Whether a resident asked to be contacted. */
  readonly contact: boolean;
  /** From when it came to when it was answered or closed, if that happened before the report's hour. */
  readonly answeredSeconds: number | undefined;
  /** Whether a community that asked has posted the answer. */
  readonly answeredInCommunity: boolean;
  /** What readers said of the answer before the report's hour. */
  readonly verdicts: readonly Verdict[];
};
