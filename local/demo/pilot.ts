import type { Foreword } from '../../shared/foreword/foreword.ts';
import { type Pilot, pilotId } from '../../shared/pilot/pilot.ts';
import { demoStaff } from './partners.ts';

/** The invented pilot: what was to be reached, the thresholds agreed on before, and what it took so far. */
export const demoPilot: Pilot = {
  id: pilotId,
  version: 0,
  name: {
    fi: 'Kumppaniverkoston kokeilu',
    sv: 'Försöket med partnernätverket',
    en: 'The partner network pilot',
  },
  startsOn: '2026-08-01',
  endsOn: '2027-07-31',
  agreedIn: 'Aluehallitus 15.6.2026 § 118 (esimerkki)',
  cohorts: [
    { name: 'Ensimmäiset kumppanit', from: '2026-07-01' },
    { name: 'Syksyn kumppanit', from: '2026-09-01' },
  ],
  goals: [
    { measure: 'network.active', baseline: 0, target: 20, by: '2026-12-31' },
    { measure: 'coverage.residents', baseline: 0, target: 0.8, by: '2026-12-31' },
    { measure: 'deliveries.share', target: 0.98, by: '2026-10-31' },
    { measure: 'posting.share', target: 0.6, by: '2026-12-31' },
    { measure: 'time.half', target: 24 * 3600, by: '2026-12-31' },
    { measure: 'white.silent', target: 4, by: '2027-03-31' },
  ],
  gates: {
    go: [
      { measure: 'network.active', threshold: 8 },
      { measure: 'deliveries.share', threshold: 0.9 },
      { measure: 'posting.share', threshold: 0.4 },
    ],
    widen: [
      { measure: 'network.active', threshold: 15 },
      { measure: 'coverage.residents', threshold: 0.8 },
      { measure: 'posting.share', threshold: 0.6 },
    ],
    stop: [
      { measure: 'deliveries.share', threshold: 0.7 },
      { measure: 'posting.share', threshold: 0.15 },
    ],
  },
  costs: [
    { month: '2026-08', hours: 46, euros: 2_150 },
    { month: '2026-09', hours: 31.5, euros: 1_480 },
    { month: '2026-10', hours: 27, euros: 1_290 },
  ],
  changedAt: '2026-11-02T08:15:00.000Z',
  changedBy: demoStaff,
};

/** What staff said of October. */
export const demoForeword: Foreword = {
  month: '2026-10',
  version: 0,
  text: 'Lokakuu oli kokeilun vilkkain kuukausi. Rokotustiedote levisi nopeasti, mutta ajanvarauksen katkosta kerroimme ensin väärin ja korjasimme tiedon seuraavana aamuna. Pohjois-Satakunnasta etsimme yhä kumppaneita.',
  by: demoStaff,
  at: '2026-10-29T07:00:00.000Z',
};
