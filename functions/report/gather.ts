import { createHash } from 'node:crypto';
import type { Act } from '../../shared/audit/audit.ts';
import type { AuditStore } from '../../shared/audit/store.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { cohortOf } from '../../shared/pilot/pilot.ts';
import { isCounted } from '../../shared/question/erase.ts';
import type { Question } from '../../shared/question/question.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import type { ReportContent } from '../../shared/report/content.ts';
import { standingAt } from '../../shared/report/standing.ts';
import { fromIso, hour, localDateOf, monthRange, toIso } from '../../shared/time.ts';
import { trainingStanding } from '../../shared/training/training.ts';
import type { Facts, PartnerFact, QuestionFact } from './facts.ts';
import { secondsBetween } from './read-bulletin.ts';
import { type TallyDeps, tallyMonth } from './tally-month.ts';

export type GatherDeps = TallyDeps & {
  readonly partners: Pick<PartnerStore, 'scan'>;
  readonly questions: Pick<QuestionStore, 'inMonth'>;
  readonly audit: Pick<AuditStore, 'inMonth'>;
};

/** How many partners a page of the register holds. */
const pageSize = 500;

/** The report's hour: what happened after 07:00 on the 1st of the next month is not in it, whenever it is computed. */
export const countedUntil = (month: string): number => monthRange(month).end + 7 * hour;

/**
 * Reads everything that the report of a month needs, as it stood at the report's hour, or at `now` (epoch ms) if that has
 * not come, and keeps only what it counts.
 */
export async function gather(
  month: string,
  now: number,
  pilot: ReportContent['pilot'],
  deps: GatherDeps,
): Promise<Facts> {
  const { end } = monthRange(month);
  const at = toIso(Math.min(countedUntil(month), now));
  const [partners, questions, acts] = await Promise.all([
    partnersAt(toIso(Math.min(end, now)), deps),
    questionsOf(month, at, deps),
    actsIn(month, deps),
  ]);
  const approvals = new Map(partners.map(({ id, approvedAt }) => [id, approvedAt]));
  const waveOf = (partnerId: string) => {
    const approvedAt = approvals.get(partnerId);
    return approvedAt === undefined ? 'unknown' : cohortOf(pilot, localDateOf(fromIso(approvedAt)));
  };
  const waves = (pilot?.cohorts ?? []).map(({ from }) => from).join();
  const tally = await tallyMonth({ month, at, cohortOf: waveOf, waves }, deps);
  return { month, pilot, partners, ...acts, tally, questions };
}

/** A digest of the facts: the same rows give the same one. */
export const digestOf = (facts: Facts): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex');

async function partnersAt(at: string, { partners }: GatherDeps): Promise<PartnerFact[]> {
  const found: PartnerFact[] = [];
  let cursor: string | undefined;
  do {
    const page = await partners.scan({ segment: 0, total: 1, limit: pageSize, cursor });
    for (const partner of page.partners) {
      const standing = standingAt(partner, at);
      if (standing === 'outside') continue;
      const { id, kind, municipality, accounts, decidedAt, prospectId, maintainers } = partner;
      found.push({
        id,
        kind,
        municipality,
        standing,
        accounts: accounts.map(({ channel }) => channel),
        approvedAt: standing === 'active' ? decidedAt : undefined,
        invited: prospectId !== undefined,
        // Who only stands in for others is not asked to go through it.
        training: maintainers
          .filter(({ isDeputy }) => isDeputy !== true)
          .map((maintainer) => trainingStanding(maintainer, fromIso(at) - 1)),
      });
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found.sort((a, b) => a.id.localeCompare(b.id));
}

/** What was told in the month. What was merged into another is counted by itself, and answered when that one is. */
async function questionsOf(month: string, at: string, { questions }: GatherDeps): Promise<QuestionFact[]> {
  const found = await questions.inMonth(month);
  return (
    found
      .filter(({ createdAt }) => createdAt < at)
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
      // What is still suspected to be spam is nothing that anybody told us.
      .filter(isCounted)
      .map((question) => questionFact(question, at))
  );
}

function questionFact({ origin, kind, topic, contact, createdAt, ...question }: Question, at: string): QuestionFact {
  const happened = (when: string | undefined) => when !== undefined && when < at;
  return {
    from: origin.kind === 'partner' ? 'partner' : 'resident',
    about: origin.kind === 'partner' ? undefined : origin.about,
    kind,
    topic: topic ?? 'none',
    contact: contact !== undefined,
    answeredSeconds:
      question.settledAt !== undefined && happened(question.settledAt)
        ? secondsBetween(createdAt, question.settledAt)
        : undefined,
    answeredInCommunity: happened(question.postedAt),
    verdicts: question.heard.filter((heard) => happened(heard.at ?? createdAt)).map(({ verdict }) => verdict),
  };
}

/** A community is counted once, however often it came back and left, or was invited. */
async function actsIn(month: string, { audit }: GatherDeps): Promise<Pick<Facts, 'left' | 'invited'>> {
  const entries = await audit.inMonth(month);
  const subjects = (kind: Act['kind']) =>
    new Set(entries.filter(({ act }) => act.kind === kind).map(({ subject }) => subject)).size;
  return { left: subjects('partner-left'), invited: subjects('prospect-invited') };
}
