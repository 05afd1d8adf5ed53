import { Topic } from '../../../shared/partner/partner.ts';
import { FeedbackAbout, QuestionKind, Verdict } from '../../../shared/question/question.ts';
import { nearestRank } from '../../../shared/report/percentile.ts';
import type { Facts, QuestionFact } from '../facts.ts';
import { type Counted, countedBy, share } from './counted.ts';

/** What residents and communities told, and how they were answered. */
export function computeResidents({ questions }: Facts) {
  const feedback = questions.filter(({ from }) => from === 'resident');
  const relayed = questions.filter(({ from }) => from === 'partner');
  const answered = questions.filter(({ answeredSeconds }) => answeredSeconds !== undefined);
  const verdicts = questions.flatMap((question) => question.verdicts);
  return {
    'feedback.count': {
      all: feedback.length,
      by: {
        about: countedBy(FeedbackAbout.options, feedback, ({ about }) => about ?? ''),
        topic: countedBy([...Topic.options, 'none'], feedback, ({ topic }) => topic),
      },
    },
    'feedback.contact': { all: feedback.filter(({ contact }) => contact).length },
    'relayed.count': {
      all: relayed.length,
      by: { asked: countedBy(QuestionKind.options, relayed, ({ kind }) => kind) },
    },
    'answers.share': { all: share(answered.length, questions.length) },
    'answers.median': { all: timeTo(50, answered) },
    'answers.p90': { all: timeTo(90, answered) },
    'answers.community': {
      all: share(relayed.filter(({ answeredInCommunity }) => answeredInCommunity).length, relayed.length),
    },
    'answers.verdicts': {
      all: verdicts.length,
      by: { verdict: countedBy(Verdict.options, verdicts, (verdict) => verdict) },
    },
  } satisfies Record<string, Counted>;
}

function timeTo(percent: number, answered: readonly QuestionFact[]): number | undefined {
  const times = countedBy([], answered, ({ answeredSeconds }) => String(answeredSeconds));
  return nearestRank(new Map(Object.entries(times).map(([seconds, count]) => [Number(seconds), count])), percent);
}
