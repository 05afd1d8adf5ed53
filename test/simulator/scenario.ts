import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { mailDeliveryId, webhookDeliveryId } from '../../shared/delivery/delivery.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { noPreferences, type Preferences } from '../../shared/partner/preferences.ts';
import { day, fromIso, hourOf, localDateOf, minute, toIso } from '../../shared/time.ts';
import { exampleBulletin, examplePartner, exampleWebhook } from '../support/examples.ts';
import type { Random } from './random.ts';
import { canary, type Workers } from './worker.ts';

type Webhook = { readonly id: string; readonly url: string; readonly partnerId: string; isVerified: boolean };

/** Who is there and what is sent, drawn by the seed. Every name, address and text holds the canary. */
export type Scenario = {
  readonly partners: readonly Partner[];
  readonly bulletins: readonly Bulletin[];
  readonly webhooks: readonly Webhook[];
  /** Confirmed communities that staff decide on before the first bulletin. */
  readonly undecided: readonly Partner[];
  /** The mailboxes of the communities that a mail to an address names. */
  mailboxesNamedIn(text: string, to: string): string[];
};

/** Ordinary days, and those on which clocks or months change while deliveries are under way. */
const days = { ordinary: '2026-11-23T10:00:00.000Z', monthEnd: '2026-10-31T21:58:00.000Z' };
const clockChanges = ['2026-10-25T00:30:00.000Z', '2027-03-28T00:30:00.000Z'] as const;

/** When the run begins (epoch ms). */
export function drawStart(workers: Pick<Workers, 'faults' | 'random'>): number {
  const { faults, random } = workers;
  if (faults.strikes('clock change')) return fromIso(random.pick(clockChanges));
  return fromIso(faults.strikes('month end') ? days.monthEnd : days.ordinary);
}

export function drawScenario({ clock, faults, random }: Workers): Scenario {
  const partners = Array.from({ length: random.whole(2, 6) }, (_, n) => drawPartner(n, clock.now, random));
  const endsSoon = faults.strikes('bulletin ends meanwhile');
  const validUntil = localDateOf(clock.now + (endsSoon ? 0 : 7 * day));
  const bulletins = Array.from({ length: random.pick([1, 1, 2]) }, (_, n) =>
    exampleBulletin(`simuloitu ${n}`, {
      texts: { fi: { title: `Otsikko ${canary} ${n}`, body: `Teksti **${canary}** ${n}.` } },
      urgency: random.pick(['normal', 'normal', 'urgent']),
      validUntil,
      createdAt: toIso(clock.now - minute),
    }),
  );
  const webhooks = partners.flatMap((partner) =>
    partner.targets.flatMap((target) =>
      target.channel === 'webhook'
        ? [{ id: target.id, url: target.url, partnerId: partner.id, isVerified: target.state === 'verified' }]
        : [],
    ),
  );
  return {
    partners,
    bulletins,
    webhooks,
    undecided: partners.filter(({ state }) => state === 'confirmed'),
    mailboxesNamedIn: (text, to) =>
      partners
        .filter(({ name, maintainers }) => text.includes(name) && maintainers.some(({ email }) => email === to))
        .flatMap(({ targets }) => targets.filter(({ channel }) => channel === 'email').map(({ id }) => id)),
  };
}

function drawPartner(n: number, now: number, random: Random): Partner {
  const letter = 'ABCDEFGH'.charAt(n);
  // Some people keep several communities: their mailbox is the same.
  const email = `${random.chance(0.45) ? 'yhteinen' : letter.toLowerCase()}@${canary}.example`;
  const isDecided = n === 0 || random.chance(0.75);
  const webhook = exampleWebhook(`https://${letter.toLowerCase()}.${canary}.example/hook`, {
    state: isDecided && random.chance(0.8) ? 'verified' : 'unverified',
  });
  const {
    decidedAt: _,
    decidedBy: __,
    ...partner
  } = examplePartner(
    letter,
    {
      name: `Yhteisö ${canary} ${letter}`,
      locale: random.pick(['fi', 'sv', 'en']),
      version: 0,
      ...(random.chance(0.3) ? { preferences: drawPreferences(now, random) } : {}),
    },
    { email, webhooks: random.chance(0.45) ? [webhook] : [] },
  );
  return isDecided ? { ...partner, decidedAt: toIso(now - day) } : { ...partner, state: 'confirmed' };
}

/** Quiet hours that begin about now, one bulletin a week, a digest later today, or a pause for some days. */
function drawPreferences(now: number, random: Random): Preferences {
  const later = (hours: number) => (hourOf(now) + hours) % 24;
  return {
    ...noPreferences,
    ...random.pick<Partial<Preferences>>([
      { rhythm: { kind: 'each', quiet: { from: later(0), to: later(2) } } },
      { rhythm: { kind: 'each', mostPerWeek: 1 } },
      { rhythm: { kind: 'each', mostPerWeek: 1, quiet: { from: later(1), to: later(2) } } },
      { rhythm: { kind: 'digest', hour: later(3) } },
      { pausedUntil: localDateOf(now + 2 * day) },
    ]),
  };
}

/** The id of the delivery of a bulletin to a target, by its definition: from the mailbox, or from the webhook. */
export function deliveryIdOf(bulletinId: string, partner: Partner, target: Partner['targets'][number]): string {
  if (target.channel === 'webhook') return webhookDeliveryId(bulletinId, target.id);
  const maintainer = partner.maintainers.find(({ id }) => id === target.maintainerId);
  return mailDeliveryId(bulletinId, maintainer?.addressHash ?? '');
}
