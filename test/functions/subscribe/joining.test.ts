import { beforeEach, describe, expect, it } from 'vitest';
import { signLink } from '../../../shared/link.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { proofCode } from '../../../shared/partner/vetting.ts';
import { invitationUrl } from '../../../shared/prospect/invitation.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, exampleProspect, noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { but, stage } from './stage.ts';

const dynamo = testDynamoDB();
let on: ReturnType<typeof stage>;
beforeEach(async () => {
  await emptyTables(dynamo);
  on = stage(dynamo);
});

const invited = exampleProspect('kutsuttu', {
  name: 'Reposaaren kylä',
  account: { channel: 'facebook-group', name: 'Reposaari' },
  contact: 'Maija Salainen, 044 123',
  invitedAt: '2026-11-20T10:00:00.000Z',
});
const url = new URL(
  invitationUrl(invited, { siteUrl: 'https://verkosto.test', locale: 'fi', key: exampleKeys.links }) ?? '',
);
const inviting = url.pathname + url.search;
const token = url.searchParams.get('kutsu') ?? '';
const partners = () => on.partners.inState('unconfirmed');

describe('an invitation', () => {
  it('opens the form filled in with the community, and with nothing about a person', async () => {
    await on.prospects.create(invited);
    const html = await validHtml(await on.get(inviting));
    expect(html).toContain('value="Reposaaren kylä"');
    expect(html).toContain('<option value="609" selected="">Pori</option>');
    expect(html).toContain('value="Reposaari"');
    expect(textOf(html)).toContain('on kutsunut yhteisönne mukaan');
    expect(html).not.toContain('Salainen');
    expect(await on.prospects.get(invited.id)).toEqual(invited);
  });

  it('ties the application to the prospect, whatever the applicant corrects', async () => {
    await on.prospects.create(invited);
    const fields = but({ formKey: await on.formKey(), invitation: token, name: 'Reposaari ry', listed: 'yes' });
    expect((await on.post('/tilaa', fields)).status).toBe(303);
    expect(await partners()).toMatchObject([
      { name: 'Reposaari ry', prospectId: invited.id, listedAt: '2026-11-23T10:00:00.000Z' },
    ]);
  });

  it.each([
    ['guessed', 'pro_guessedguessedguessed.zzzzzz.AAAAAAAAAAAAAAAAAAAAAA'],
    ['cut', token.slice(0, 30)],
    ['of another purpose', signLink({ purpose: 'confirm', subject: invited.id, expiresAt: noon }, exampleKeys.links)],
  ])('that was %s opens an empty form that says so, and ties nothing', async (_, wrong) => {
    await on.prospects.create(invited);
    const html = await validHtml(await on.get(`/tilaa?kutsu=${encodeURIComponent(wrong)}`));
    expect(textOf(html)).toContain('Kutsulinkki ei ole enää voimassa');
    expect(html).not.toContain('Reposaa');
    await on.post('/tilaa', but({ formKey: await on.formKey(), invitation: wrong }));
    expect((await partners())[0]?.prospectId).toBeUndefined();
  });

  it('that has ended fills nothing in', async () => {
    await on.prospects.create(invited);
    on.clock.now += 91 * 86_400_000;
    const html = await validHtml(await on.get(inviting));
    expect(textOf(html)).toContain('Kutsulinkki ei ole enää voimassa');
    expect(html).not.toContain('Reposaaren');
  });
});

describe('a question of staff', () => {
  const asked: Partner = {
    ...examplePartner('Kysytty', { state: 'confirmed', locale: 'sv' }),
    questions: [
      { text: 'Vem mer sköter gruppen?', askedAt: '2026-11-23T09:00:00.000Z', askedBy: { sub: 's', name: 'S' } },
    ],
  };
  const path = (expiresAt = noon / 1000 + 60) =>
    `/tilaa/vastaa/${signLink({ purpose: 'answer', subject: `${asked.id}~0`, expiresAt }, exampleKeys.links)}`;

  it('is read in the applicant’s language and answered once; staff are told once', async () => {
    await on.partners.create(asked);
    expect(textOf(await validHtml(await on.get(path())))).toContain('Fråga Vem mer sköter gruppen?');
    expect((await on.partners.get(asked.id))?.questions?.[0]?.answer).toBeUndefined();
    const empty = await on.post(path(), [['answer', ' ']]);
    expect(empty.status).toBe(422);
    await validHtml(empty);

    for (const answer of ['Kalle.', 'En annan.'])
      expect((await on.post(path(), [['answer', answer]])).status).toBe(303);
    expect((await on.partners.get(asked.id))?.questions?.[0]?.answer).toEqual({
      text: 'Kalle.',
      at: '2026-11-23T10:00:00.000Z',
    });
    const notices = await on.notices();
    expect(notices.map(({ matter, address }) => [matter.kind, address]).sort()).toEqual([
      ['vetting-answered', 'paivystys@example.fi'],
      ['vetting-answered', 'viestinta@example.fi'],
    ]);
    expect(textOf(await validHtml(await on.get(path())))).toContain('Tack för ditt svar');
  });

  it('is closed when its link has expired, is wrong, or the application was decided', async () => {
    await on.partners.create({ ...asked, state: 'active' });
    for (const [at, status] of [
      [path(), 410],
      [path(1), 410],
      ['/tilaa/vastaa/rikki', 404],
    ] as const) {
      const answer = await on.post(at, [['answer', 'x']]);
      expect(answer.status).toBe(status);
      expect(textOf(await validHtml(answer))).toContain('vastata suoraan siihen sähköpostiin');
    }
    expect(await on.notices()).toEqual([]);
  });
});

it('who confirmed is shown the code to post in the channel', async () => {
  const partner = examplePartner('Uusi', { state: 'confirmed' });
  await on.partners.create(partner);
  expect(textOf(await validHtml(await on.get(on.confirmPath(partner.id))))).toContain(proofCode(partner.id));
});

it('whom staff put in from a list agrees to the terms when confirming, and not before', async () => {
  const { consentedAt: _, ...imported } = examplePartner('Tuotu', {
    state: 'unconfirmed',
    imported: { at: '2026-11-23T09:00:00.000Z', by: { sub: 's', name: 'S' } },
  });
  await on.partners.create(imported);
  const path = on.confirmPath(imported.id);
  expect(textOf(await validHtml(await on.get(path)))).toContain('on ehdottanut yhteisöäsi kumppaniksi');
  const refused = await on.post(path, [['consent', 'yes']]);
  expect(refused.status).toBe(422);
  expect(textOf(await validHtml(refused))).toContain('Kumppanin periaatteet: Merkitse tämä kohta');
  expect((await on.partners.get(imported.id))?.state).toBe('unconfirmed');
  await on.post(path, [
    ['principles', 'yes'],
    ['consent', 'yes'],
  ]);
  expect(await on.partners.get(imported.id)).toMatchObject({
    state: 'confirmed',
    consentedAt: '2026-11-23T10:00:00.000Z',
    principlesAt: '2026-11-23T10:00:00.000Z',
  });
});
