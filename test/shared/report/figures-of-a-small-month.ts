import type { ReportFigures } from '../../../shared/report/figures.ts';
import { id } from '../../support/examples.ts';

/** A small October with a title that would harm a page and a spreadsheet if they let it. */
export const smallOctober: ReportFigures = {
  month: '2026-10',
  status: 'final',
  computedAt: '2026-11-01T05:00:02.000Z',
  partners: {
    all: { active: 3, waiting: 1 },
    byKind: [
      { kind: 'village', active: 2, waiting: 1 },
      { kind: 'parish', active: 1, waiting: 0 },
    ],
    byMunicipality: [{ municipality: '609', active: 3, waiting: 1 }],
  },
  bulletins: [
    {
      id: id('blt', 'small'),
      title: '=1+1; "myrsky" & <b>tuuli</b>',
      sealedAt: '2026-10-25T01:30:00.000Z',
      outcomes: {
        sent: 1234,
        'permanent-failure': 1,
        dead: 0,
        unknown: 2,
        skipped: 0,
        suppressed: 0,
        'in-digest': 0,
        open: 3,
      },
    },
  ],
  deliveries: {
    all: {
      sent: 1234,
      'permanent-failure': 1,
      dead: 0,
      unknown: 2,
      skipped: 0,
      suppressed: 0,
      'in-digest': 0,
      open: 3,
    },
    email: {
      sent: 1233,
      'permanent-failure': 1,
      dead: 0,
      unknown: 2,
      skipped: 0,
      suppressed: 0,
      'in-digest': 0,
      open: 3,
    },
    webhook: {
      sent: 1,
      'permanent-failure': 0,
      dead: 0,
      unknown: 0,
      skipped: 0,
      suppressed: 0,
      'in-digest': 0,
      open: 0,
    },
  },
  times: {
    all: { count: 1234, medianSeconds: 45, p95Seconds: 3905 },
    email: { count: 1233, medianSeconds: 46, p95Seconds: 3905 },
    webhook: { count: 1, medianSeconds: 3, p95Seconds: 3 },
  },
  feedback: {
    total: 18,
    byAbout: [
      { about: 'service', count: 11 },
      { about: 'bulletin', count: 'hidden' },
      { about: 'pilot', count: 'hidden' },
      { about: 'idea', count: 0 },
    ],
  },
};
