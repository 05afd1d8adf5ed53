import { expect, it } from 'vitest';
import { type About, confirmPosted, decline, receive, tellMore, undo } from '../../../shared/posting/changes.ts';
import { Posting } from '../../../shared/posting/posting.ts';
import { examplePartner, examplePosting, id, noon } from '../../support/examples.ts';

const partner = examplePartner('a');
const [account] = partner.accounts;
const about = (before?: Posting): About => {
  if (account === undefined) throw new Error('the example has an account');
  return { bulletinId: id('blt', 'b'), partner, account, before, now: noon };
};
const postedAt = '2026-11-23T10:00:00.000Z';
const posted = examplePosting('b', 'a');

it('a first word is stored whole', () => {
  expect(confirmPosted(about(), { postedAt })).toEqual(posted);
  expect(Posting.parse(confirmPosted(about(), { postedAt, url: 'https://example.fi/1' }))).toMatchObject({
    url: 'https://example.fi/1',
  });
});

it('of two who confirm, the first word stands; an address that only the second brings is added', () => {
  expect(confirmPosted(about(posted), { postedAt: '2026-11-23T10:05:00.000Z' })).toBeUndefined();
  const withUrl = confirmPosted(about(posted), { postedAt: '2026-11-23T10:05:00.000Z', url: 'https://example.fi/1' });
  expect(withUrl).toEqual({ ...posted, version: 1, url: 'https://example.fi/1' });
});

it('"I cannot" is an answer, but does not hide a post', () => {
  const declined = decline(about(), 'no-time');
  expect(declined).toMatchObject({ state: 'declined', reason: 'no-time', version: 0 });
  expect(decline(about(declined), 'no-time')).toBeUndefined();
  expect(decline(about(declined), 'unclear')).toMatchObject({ reason: 'unclear', version: 1 });
  expect(decline(about(posted), 'no-time')).toBeUndefined();
  expect(confirmPosted(about(declined), { postedAt })).toMatchObject({ state: 'posted', version: 1 });
});

it('whatever was answered can be taken back, once', () => {
  const undone = undo(about(posted));
  expect(Posting.parse(undone)).toMatchObject({ state: 'undone', version: 1 });
  expect(undo(about(undone))).toBeUndefined();
  expect(undo(about())).toBeUndefined();
});

it('views and address can be told later, and corrected', () => {
  const told = tellMore(posted, { url: 'https://example.fi/1', views: 40 }, noon + 1000);
  expect(told).toMatchObject({ version: 1, views: 40, viewsAt: '2026-11-23T10:00:01.000Z' });
  const again = told.state === 'posted' ? tellMore(told, { views: 40 }, noon + 9000) : undefined;
  expect(Posting.parse(again)).toMatchObject({ views: 40, viewsAt: '2026-11-23T10:00:01.000Z' });
  expect(again).not.toHaveProperty('url');
});

it('a receipt is given once for each reason', () => {
  const receipt = { task: 'remove', because: 'ended', at: '2026-12-01T08:00:00.000Z' } as const;
  const received = receive(posted, receipt);
  expect(received).toEqual({ ...posted, version: 1, receipts: [receipt] });
  expect(received?.state === 'posted' && receive(received, { ...receipt, task: 'edit' })).toBeUndefined();
});
