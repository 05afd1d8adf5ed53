import { describe, expect, it } from 'vitest';
import { holds, textFor } from '../../../shared/bulletin/bulletin.ts';
import { SegmentMessage, segmentMessages } from '../../../shared/bulletin/segment.ts';
import { fromIso } from '../../../shared/time.ts';
import { exampleBulletin, id } from '../../support/examples.ts';

describe('a bulletin', () => {
  it('is read in the reader’s language where there is one, else in Finnish', () => {
    const bulletin = exampleBulletin('languages', {
      texts: { fi: { title: 'Otsikko', body: 'Teksti' }, sv: { title: 'Rubrik', body: 'Text' } },
    });
    expect(textFor(bulletin, 'sv')).toEqual({ title: 'Rubrik', body: 'Text', locale: 'sv' });
    expect(textFor(bulletin, 'en')).toEqual({ title: 'Otsikko', body: 'Teksti', locale: 'fi' });
  });

  it('holds to the end of its last day on Finnish clocks', () => {
    const bulletin = exampleBulletin('holds', { validUntil: '2026-11-30' });
    expect(holds(bulletin, fromIso('2026-11-30T21:59:59.999Z'))).toBe(true);
    expect(holds(bulletin, fromIso('2026-11-30T22:00:00.000Z'))).toBe(false);
  });

  it('is expanded in sixteen parts, each named in a message of its own', () => {
    const messages = segmentMessages(id('blt', 'parts'));
    expect(messages.map(({ segment }) => segment)).toEqual([...Array(16).keys()]);
    expect(messages.map((message) => SegmentMessage.parse(JSON.parse(JSON.stringify(message))))).toEqual(messages);
    expect(SegmentMessage.safeParse({ ...messages[0], segment: 16 }).success).toBe(false);
    expect(SegmentMessage.safeParse({ ...messages[0], v: 2 }).success).toBe(false);
  });
});
