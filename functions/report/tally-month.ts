import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { hour } from '../../shared/time.ts';
import { addBulletin } from './add-bulletin.ts';
import { type ReadDeps, readBulletin } from './read-bulletin.ts';
import { emptyTally, type MonthTally } from './tally.ts';

/** How far the adding up of a month has come. */
type Progress = {
  /** What it is of: a tally of another month, hour or division into waves is of no use. */
  readonly of: string;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly tally: MonthTally;
};

/** Where progress is written down, so that a run that died goes on where it was. */
export type ProgressStore = {
  readonly load: (month: string) => Promise<Progress | undefined>;
  readonly save: (month: string, progress: Progress) => Promise<void>;
};

export type TallyDeps = ReadDeps & {
  readonly bulletins: Pick<BulletinStore, 'sealedIn'>;
  readonly progress: ProgressStore;
  /** Epoch ms. */
  readonly now: () => number;
};

/** Progress is written down each time that this many deliveries were read: some seconds of work. */
const deliveriesBetweenSaves = 5_000;
/** Older progress is begun anew: what it read may have changed since. */
const progressLasts = hour;

/**
 * Adds up a month's bulletins one after another, as they stood at the instant `at` (ISO). Exercises are left out: they
 * tell nothing of how the network carries real news.
 */
export async function tallyMonth(
  input: {
    readonly month: string;
    readonly at: string;
    readonly cohortOf: (partnerId: string) => string;
    readonly waves: string;
  },
  deps: TallyDeps,
): Promise<MonthTally> {
  const { month, at, cohortOf } = input;
  const of = `${at} ${input.waves}`;
  const found = await deps.progress.load(month);
  const bulletins = await sentIn(month, at, deps);
  const isOfUse =
    found?.of === of &&
    deps.now() - found.startedAt < progressLasts &&
    found.tally.bulletins.every(({ id }, index) => bulletins[index]?.id === id);
  const startedAt = isOfUse ? found.startedAt : deps.now();
  let tally = isOfUse ? found.tally : emptyTally();
  let unsaved = 0;
  for (const bulletin of bulletins.slice(tally.bulletins.length)) {
    tally = addBulletin(tally, bulletin, await readBulletin(bulletin, at, deps), cohortOf);
    unsaved += tally.bulletins.at(-1)?.deliveries ?? 0;
    if (unsaved < deliveriesBetweenSaves) continue;
    await deps.progress.save(month, { of, startedAt, tally });
    unsaved = 0;
  }
  return tally;
}

type Sent = Bulletin & { readonly sealedAt: string };

/** Only what is counted is kept of them while they wait for their turn: a bulletin's texts can be long. */
async function sentIn(month: string, at: string, { bulletins }: TallyDeps): Promise<Sent[]> {
  const found = await bulletins.sealedIn(month);
  return found
    .filter((bulletin): bulletin is Sent => bulletin.sealedAt !== undefined && bulletin.sealedAt < at)
    .filter(({ status }) => status === 'actual')
    .sort((a, b) => a.sealedAt.localeCompare(b.sealedAt) || a.id.localeCompare(b.id));
}
