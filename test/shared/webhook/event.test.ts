import { describe, expect, it } from 'vitest';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { BulletinEvent, bulletinEvent } from '../../../shared/webhook/event.ts';
import { sealedBulletin } from '../../support/examples.ts';

const url = 'https://verkosto.example.fi/tiedote/blt_1';

describe('the event that tells of a bulletin', () => {
  it('is this public contract', () => {
    const bulletin = sealedBulletin('event', {
      texts: {
        fi: { title: 'Rokotuspäivä', body: 'Tule **mukaan**.' },
        sv: { title: 'Vaccindag', body: 'Kom *med*.' },
      },
      link: 'https://hva.example.fi/r',
    });
    expect(bulletinEvent(bulletin, 'sv', url)).toEqual({
      type: 'bulletin.published',
      timestamp: '2026-11-23T10:00:00.000Z',
      data: {
        bulletinId: bulletin.id,
        version: 1,
        status: 'actual',
        title: 'Vaccindag',
        text: { default: 'Kom med.' },
        link: 'https://hva.example.fi/r',
        validUntil: '2026-11-30',
        language: 'sv',
        verifyUrl: url,
      },
    });
  });

  it('says which language it is in, if the receiver’s own is missing, and leaves out a link that there is not', () => {
    const event = bulletinEvent(sealedBulletin('finnish'), 'en', url);
    expect(event.data.language).toBe('fi');
    expect('link' in event.data).toBe(false);
    expect(BulletinEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('holds the picture with its words, in the language of the rest', () => {
    const image = { id: 'img_AAAAAAAAAAAAAAAAAAAAAA', width: 1200, height: 630, alt: { fi: 'Jono.', sv: 'En kö.' } };
    const bulletin = sealedBulletin('picture', {
      image,
      texts: { fi: { title: 'Rokotuspäivä', body: 'Tule.' }, sv: { title: 'Vaccindag', body: 'Kom.' } },
    });
    expect(bulletinEvent(bulletin, 'sv', url).data.image).toEqual({
      url: `https://verkosto.example.fi/kuva/${image.id}/suuri.jpg`,
      alt: 'En kö.',
      width: 1200,
      height: 630,
      type: 'image/jpeg',
    });
    expect(bulletinEvent(bulletin, 'en', url).data.image?.alt).toBe('Jono.');
  });

  it('says of an exercise that it is one', () => {
    expect(bulletinEvent(sealedBulletin('drill', { status: 'exercise' }), 'fi', url).data.status).toBe('exercise');
  });

  it.each<[Bulletin['kind'], string]>([
    ['alert', 'bulletin.published'],
    ['answer', 'bulletin.published'],
    ['update', 'bulletin.updated'],
    ['cancel', 'bulletin.cancelled'],
  ])('of kind %s is %s', (kind, type) => {
    expect(bulletinEvent(sealedBulletin('kind', { kind }), 'fi', url).type).toBe(type);
  });
});
