import { PartnerKind } from '../../../shared/partner/partner.ts';
import { cohortOf } from '../../../shared/pilot/pilot.ts';
import { region } from '../../../shared/region.ts';
import { fromIso, localDateOf, monthRange, toIso } from '../../../shared/time.ts';
import type { Facts } from '../facts.ts';
import { type Counted, countedBy, share } from './counted.ts';

const municipalities = Object.keys(region.population.residents);

/** Who takes part, and how much of the region they cover. */
export function computeNetwork({ month, pilot, partners, left, invited, tally }: Facts) {
  const { start, end } = monthRange(month);
  const [from, to] = [toIso(start), toIso(end)];
  const active = partners.filter(({ standing }) => standing === 'active');
  const approvedBefore = (at: string) => active.filter(({ approvedAt }) => approvedAt !== undefined && approvedAt < at);
  const waves = (pilot?.cohorts ?? []).map((_, at) => String(at + 1));
  const byMunicipality = countedBy([...municipalities, 'region'], active, ({ municipality }) => municipality);
  const withAtLeast = (least: number) => municipalities.filter((code) => (byMunicipality[code] ?? 0) >= least);
  const residents: Readonly<Record<string, number>> = region.population.residents;
  const residentsOf = (codes: readonly string[]) => codes.reduce((sum, code) => sum + (residents[code] ?? 0), 0);
  const posters = new Set(tally.posters);
  const maintainers = active.flatMap(({ training }) => training);
  const trained = (as: 'done' | 'due') => maintainers.filter((standing) => standing === as).length;
  return {
    'network.active': {
      all: active.length,
      by: {
        kind: countedBy(PartnerKind.options, active, ({ kind }) => kind),
        municipality: byMunicipality,
        cohort: countedBy(waves.length === 0 ? ['1'] : waves, active, ({ approvedAt = from }) =>
          cohortOf(pilot, localDateOf(fromIso(approvedAt))),
        ),
      },
    },
    'network.waiting': { all: partners.length - active.length },
    'network.joined': { all: approvedBefore(to).length - approvedBefore(from).length },
    'network.invited': { all: invited },
    'network.byInvitation': {
      all: approvedBefore(to).filter((partner) => partner.invited && (partner.approvedAt ?? '') >= from).length,
    },
    'network.left': { all: left },
    'network.dormant': {
      all: tally.bulletins.length === 0 ? undefined : approvedBefore(from).filter(({ id }) => !posters.has(id)).length,
    },
    'training.done': { all: trained('done') },
    'training.due': { all: trained('due') },
    'training.share': { all: share(trained('done'), maintainers.length) },
    'coverage.one': { all: share(withAtLeast(1).length, municipalities.length) },
    'coverage.two': { all: share(withAtLeast(2).length, municipalities.length) },
    'coverage.residents': { all: share(residentsOf(withAtLeast(1)), residentsOf(municipalities)) },
  } satisfies Record<string, Counted>;
}
