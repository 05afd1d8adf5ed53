import { Municipality, PartnerKind, Topic } from '../../shared/partner/partner.ts';
import { FeedbackAbout } from '../../shared/question/question.ts';
import { Outcome, type Outcomes, type ReportFigures, type Spread } from '../../shared/report/figures.ts';
import { type Histogram, nearestRank, sizeOf } from '../../shared/report/percentile.ts';
import { shieldBreakdown, shieldTotal } from '../../shared/report/small-counts.ts';
import { noOutcomes } from '../../shared/report/tally.ts';
import type { BulletinFact, Facts, FeedbackFact, PartnerFact } from './facts.ts';

/** The figures of a month from its facts. Pure: the same facts give the same figures. */
export function compute(facts: Facts): ReportFigures {
  const { month, status, computedAt, partners, bulletins, feedback } = facts;
  const email = bulletins.map(({ tally }) => tally.email);
  const webhook = bulletins.map(({ tally }) => tally.webhook);
  const all = [...email, ...webhook];
  return {
    month,
    status,
    computedAt,
    partners: partnerFigures(partners),
    bulletins: bulletins.map(bulletinFigures),
    deliveries: { all: addedUp(all), email: addedUp(email), webhook: addedUp(webhook) },
    times: { all: spread(all), email: spread(email), webhook: spread(webhook) },
    feedback: feedbackFigures(feedback),
  };
}

function partnerFigures(partners: readonly PartnerFact[]): ReportFigures['partners'] {
  const standings = (of: readonly PartnerFact[]) => ({
    active: of.filter(({ standing }) => standing === 'active').length,
    waiting: of.filter(({ standing }) => standing === 'waiting').length,
  });
  return {
    all: standings(partners),
    byKind: PartnerKind.options.map((kind) => ({
      kind,
      ...standings(partners.filter((partner) => partner.kind === kind)),
    })),
    byMunicipality: Municipality.options.map((municipality) => ({
      municipality,
      ...standings(partners.filter((partner) => partner.municipality === municipality)),
    })),
  };
}

function bulletinFigures({ id, title, sealedAt, tally }: BulletinFact): ReportFigures['bulletins'][number] {
  return { id, title, sealedAt, outcomes: addedUp([tally.email, tally.webhook]) };
}

function addedUp(tallies: readonly { outcomes: Outcomes }[]): Outcomes {
  const sum = noOutcomes();
  for (const { outcomes } of tallies) for (const outcome of Outcome.options) sum[outcome] += outcomes[outcome];
  return sum;
}

function spread(tallies: readonly { seconds: Histogram }[]): Spread {
  const seconds = new Map<number, number>();
  for (const tally of tallies) {
    for (const [took, times] of tally.seconds) seconds.set(took, (seconds.get(took) ?? 0) + times);
  }
  const [medianSeconds, p95Seconds] = [nearestRank(seconds, 50), nearestRank(seconds, 95)];
  return {
    count: sizeOf(seconds),
    ...(medianSeconds === undefined ? {} : { medianSeconds }),
    ...(p95Seconds === undefined ? {} : { p95Seconds }),
  };
}

function feedbackFigures(feedback: readonly FeedbackFact[]): ReportFigures['feedback'] {
  const byAbout = shieldBreakdown(counted(FeedbackAbout.options, feedback, ({ about }) => about));
  const byTopic = shieldBreakdown(counted([...Topic.options, 'none'] as const, feedback, ({ topic }) => topic));
  return {
    total: shieldTotal(feedback.length),
    ...(byAbout && { byAbout: [...byAbout].map(([about, count]) => ({ about, count })) }),
    ...(byTopic && { byTopic: [...byTopic].map(([topic, count]) => ({ topic, count })) }),
  };
}

/** How many facts there are of each key, those of which there are none included. */
function counted<Fact, Key>(
  keys: readonly Key[],
  facts: readonly Fact[],
  keyOf: (fact: Fact) => Key,
): Map<Key, number> {
  return new Map(keys.map((key) => [key, facts.filter((fact) => keyOf(fact) === key).length]));
}
