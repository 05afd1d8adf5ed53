import { expect, it } from 'vitest';
import { reachBy, reachOf, totalOf } from '../../../shared/reach/reach.ts';
import { markOf } from '../../../shared/visit/short-link.ts';
import { examplePartner, examplePosting, id } from '../../support/examples.ts';

const partners = [examplePartner('a'), examplePartner('b', { municipality: '684' }), examplePartner('c')];
const visitsOf = (name: string, count: number) => ({ mark: markOf(id('prt', name), id('acc', name)), count });
const rows = reachOf({
  partners,
  postings: [
    examplePosting('x', 'a', { views: 90 }),
    examplePosting('x', 'b', { municipality: '684', channel: 'whatsapp' }),
    { ...examplePosting('x', 'd'), state: 'declined', reason: 'no-time' },
  ],
  visits: [visitsOf('a', 5), visitsOf('a', 7), visitsOf('c', 3), visitsOf('nobody', 99)],
});

it('three figures stand beside each other, and one that nobody gave is no zero', () => {
  expect(rows.map(({ partnerId, posting: _posting, accountId: _account, ...figures }) => [partnerId, figures])).toEqual(
    [
      [
        id('prt', 'a'),
        { channel: 'facebook-group', municipality: '609', statedAudience: 250, reportedViews: 90, measuredVisits: 12 },
      ],
      [
        id('prt', 'b'),
        { channel: 'whatsapp', municipality: '684', statedAudience: 250, reportedViews: undefined, measuredVisits: 0 },
      ],
      [
        id('prt', 'c'),
        {
          channel: 'facebook-group',
          municipality: '609',
          statedAudience: undefined,
          reportedViews: undefined,
          measuredVisits: 3,
        },
      ],
    ],
  );
});

it('each figure is added up by itself, with how many gave it', () => {
  expect(totalOf(rows)).toEqual({
    posts: 2,
    statedAudience: 500,
    statedBy: 2,
    reportedViews: 90,
    reportedBy: 1,
    measuredVisits: 15,
  });
  expect(reachBy(rows, 'municipality').get('684')).toMatchObject({ posts: 1, reportedBy: 0, measuredVisits: 0 });
  expect(reachBy(rows, 'channel').get('facebook-group')).toMatchObject({ posts: 1, measuredVisits: 15 });
});
