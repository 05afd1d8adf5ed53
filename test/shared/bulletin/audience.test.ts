import { describe, expect, it } from 'vitest';
import { isFor } from '../../../shared/bulletin/audience.ts';
import type { Audience } from '../../../shared/bulletin/bulletin.ts';
import { PartnerState } from '../../../shared/partner/partner.ts';
import { examplePartner } from '../../support/examples.ts';

const everyone: Audience = { municipalities: [], topics: [] };
const inPori = examplePartner('pori', { municipality: '609', topics: ['dental', 'mind'] });
const wantsAll = examplePartner('rauma', { municipality: '684', topics: [] });

describe('a bulletin', () => {
  it.each<[string, Partial<Audience>, boolean, boolean]>([
    ['for all', {}, true, true],
    ['for Pori', { municipalities: ['609'] }, true, false],
    ['for Pori and Rauma', { municipalities: ['609', '684'] }, true, true],
    ['for Eura', { municipalities: ['050'] }, false, false],
    ['about dental care', { topics: ['dental'] }, true, true],
    ['about rescue', { topics: ['rescue'] }, false, true],
    ['about rescue and mind', { topics: ['rescue', 'mind'] }, true, true],
    ['about dental care for Rauma', { municipalities: ['684'], topics: ['dental'] }, false, true],
  ])('%s', (_what, audience, reachesPori, reachesWhoWantsAll) => {
    expect(isFor({ ...everyone, ...audience }, inPori)).toBe(reachesPori);
    expect(isFor({ ...everyone, ...audience }, wantsAll)).toBe(reachesWhoWantsAll);
  });

  it.each(PartnerState.options)('reaches a community that is %s only if it is active', (state) => {
    expect(isFor(everyone, examplePartner('any', { state }))).toBe(state === 'active');
  });
});
