import type { PartnerKind } from '../../shared/partner/partner.ts';
import type { FeedbackAbout } from '../../shared/question/question.ts';
import type { Municipality, Topic } from '../../shared/region.ts';
import type { ReportStatus } from '../../shared/report/figures.ts';
import type { DeliveryTally } from '../../shared/report/tally.ts';

/** What the report of a month counts, and nothing more: no name of a person, no address, no text of a resident. */
export type Facts = {
  readonly month: string;
  readonly status: ReportStatus;
  /** ISO instant. */
  readonly computedAt: string;
  readonly partners: readonly PartnerFact[];
  /** Oldest first. */
  readonly bulletins: readonly BulletinFact[];
  readonly feedback: readonly FeedbackFact[];
};

export type PartnerFact = {
  readonly kind: PartnerKind;
  readonly municipality: Municipality;
  readonly standing: 'active' | 'waiting';
};

export type BulletinFact = {
  readonly id: string;
  readonly title: string;
  readonly sealedAt: string;
  readonly tally: DeliveryTally;
};

export type FeedbackFact = { readonly about: FeedbackAbout; readonly topic: Topic | 'none' };
