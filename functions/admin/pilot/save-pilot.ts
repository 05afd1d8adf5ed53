import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import { type Pilot, pilotId } from '../../../shared/pilot/pilot.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import { toIso } from '../../../shared/time.ts';
import type { Deps } from '../deps.ts';

/** A pilot that nobody has described yet. */
export const undescribed = {
  cohorts: [],
  goals: [],
  gates: { go: [], widen: [], stop: [] },
  costs: [],
} as const satisfies Partial<Pilot>;

/** Stores a change of the pilot, and who made it; `conflict` if somebody else was first. */
export async function savePilot(
  input: {
    readonly pilot: Omit<Pilot, 'id' | 'changedAt' | 'changedBy'>;
    readonly part: 'plan' | 'costs';
    readonly by: StaffMember;
  },
  { pilot: store, audit, now }: Pick<Deps, 'pilot' | 'audit' | 'now'>,
): Promise<'saved' | 'conflict'> {
  const { pilot, part, by } = input;
  const changedAt = toIso(now());
  const saved = await store.save({ ...pilot, id: pilotId, changedAt, changedBy: by });
  if (saved === 'conflict') return 'conflict';
  const act = { kind: 'pilot-changed', part, version: pilot.version } as const;
  await audit.record(auditEntry({ subject: pilotId, at: changedAt, by: byStaff(by), act }));
  return 'saved';
}
