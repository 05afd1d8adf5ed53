import { describe, expect, it } from 'vitest';
import { invite, join, newProspect, rewrite } from '../../../shared/prospect/changes.ts';
import { invitationUrl, openInvitation } from '../../../shared/prospect/invitation.ts';
import { exampleKeys, exampleProspect, id, noon } from '../../support/examples.ts';

const key = exampleKeys.links;
const by = { sub: 'staff-1', name: 'Anna Viestijä' };
const content = { state: 'found', name: 'Reposaari', kind: 'village', municipality: '609' } as const;
const days = (count: number) => count * 86_400_000;

describe('a prospect', () => {
  it('who declines leaves no contact behind, and its name stays', () => {
    const given = newProspect({ id: id('pro', 'a'), content: { ...content, contact: 'Maija, 044' }, by }, noon);
    expect(given.contact).toBe('Maija, 044');
    const declined = rewrite(given, { ...content, state: 'declined', contact: 'Maija, 044' }, 1, noon);
    expect(declined).toMatchObject({ name: 'Reposaari', state: 'declined', version: 1 });
    expect(declined).not.toHaveProperty('contact');
  });

  it('that is invited has been contacted, and one that agreed still has', () => {
    expect(invite(exampleProspect('a'), noon)).toMatchObject({
      state: 'contacted',
      invitedAt: '2026-11-23T10:00:00.000Z',
    });
    expect(invite(exampleProspect('a', { state: 'agreed' }), noon).state).toBe('agreed');
  });

  it('joins once: the first community that came by its invitation counts', () => {
    const joined = join(exampleProspect('a'), id('prt', 'first'), noon);
    expect(joined).toMatchObject({ state: 'agreed', partnerId: id('prt', 'first'), version: 1 });
    expect(join(joined ?? exampleProspect('a'), id('prt', 'second'), noon)).toBeUndefined();
  });
});

describe('an invitation', () => {
  const invited = exampleProspect('a', { invitedAt: '2026-11-23T10:00:00.000Z' });
  const url = invitationUrl(invited, { siteUrl: 'https://verkosto.test', locale: 'sv', key }) ?? '';
  const token = new URL(url).searchParams.get('kutsu') ?? '';

  it('leads to the form in the language that staff chose', () => {
    expect(url).toMatch(/^https:\/\/verkosto\.test\/tilaa\?kutsu=pro_[\w-]+\.\w+\.[\w-]{22}&lang=sv$/);
    expect(invitationUrl(exampleProspect('a'), { siteUrl: 'https://x.test', locale: 'fi', key })).toBeUndefined();
  });

  it('works for 90 days, and names its prospect after that too', () => {
    expect(openInvitation(token, key, noon + days(89))).toEqual({ prospectId: invited.id, works: true });
    expect(openInvitation(token, key, noon + days(91))).toEqual({ prospectId: invited.id, works: false });
  });

  it('is worth nothing when changed or made for another purpose', () => {
    expect(
      openInvitation(
        token.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
        key,
        noon,
      ),
    ).toBeUndefined();
    expect(openInvitation(token, exampleKeys.webhooks, noon)).toBeUndefined();
  });
});
