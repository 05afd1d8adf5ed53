import { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { planDeliveries } from '../../shared/delivery/plan.ts';
import { derivedId } from '../../shared/ids.ts';
import { Partner } from '../../shared/partner/partner.ts';
import { toItem } from '../../shared/rows.ts';
import { day, localDateOf, monthOf, toIso } from '../../shared/time.ts';

/**
 * The rows that the sinks answer with: real ones by the product's own schemas, of a realistic size, as JSON of the wire.
 * Every row of a kind is the same but for the 22 characters that end its ids, so that answering costs the sink little.
 */
export type Rows = {
  /** A community with one target; ids ending in `tail`. */
  readonly partner: (tail: string) => string;
  readonly bulletin: (id: string) => string;
  /** The delivery that the plan gives for that community, pending. */
  readonly delivery: (tail: string) => string;
};

/** Ends with 22 characters, as the ids that the product makes do; `w` says that its target is a webhook. */
export const tailOf = (channel: 'email' | 'webhook', n: number): string =>
  `${channel === 'email' ? 'e' : 'w'}${String(n).padStart(21, '0')}`;

/** The one bulletin whose deliveries are measured: a queue message names deliveries of one bulletin only. */
export const bulletinId = derivedId('blt', 'bench');

const isWebhook = (tail: string) => tail.startsWith('w');

/** `hookUrl` is where webhooks of the canned communities lead to; `now` is epoch ms. */
export function cannedRows(hookUrl: string, now: number): Rows {
  const mark = 'ROWROWROWROWROWROWROWR';
  const bulletin = exampleBulletin(now);
  const bulletinJson = wire(bulletin);
  const [email, webhook] = (['email', 'webhook'] as const).map((channel) => {
    const partner = examplePartner(mark, channel, hookUrl, now);
    const [planned] = planDeliveries(bulletin, toIso(now), [partner]);
    if (planned === undefined) throw new Error('the plan holds no delivery for the canned community');
    return { partner: wire(partner), delivery: wire({ ...planned, id: `dlv_${mark}` }) };
  });
  if (email === undefined || webhook === undefined) throw new Error('both channels are canned');
  const of = (tail: string) => (isWebhook(tail) ? webhook : email);
  return {
    partner: (tail) => of(tail).partner.replaceAll(mark, tail),
    delivery: (tail) => of(tail).delivery.replaceAll(mark, tail),
    bulletin: (id) => bulletinJson.replaceAll(bulletinId, id),
  };
}

const wire = (row: Record<string, unknown>): string => JSON.stringify(toItem(row));

function examplePartner(mark: string, channel: 'email' | 'webhook', hookUrl: string, now: number): Partner {
  const at = toIso(now - 30 * day);
  return Partner.parse({
    id: `prt_${mark}`,
    version: 3,
    state: 'active',
    name: `Peräkylän kyläyhdistys ry ${mark}`,
    kind: 'village',
    municipality: '609',
    accounts: [
      { id: `acc_f${mark}`, channel: 'facebook-group', name: 'Peräkylä – kyläläiset ja mökkiläiset', audience: 480 },
      { id: `acc_w${mark}`, channel: 'whatsapp', name: 'Peräkylän porukka', audience: 62 },
    ],
    maintainers: [
      {
        id: `mnt_${mark}`,
        name: 'Maija Mallikas',
        email: `maija.mallikas.${mark}@example.fi`,
        addressHash: `${mark}AAAAAAAAAAAAAAAAAAAAA`,
      },
    ],
    targets: [
      channel === 'email'
        ? { channel, id: `tgt_${mark}`, maintainerId: `mnt_${mark}` }
        : {
            channel,
            id: `tgt_${mark}`,
            url: hookUrl,
            format: 'standard',
            state: 'verified',
            secretVersion: 1,
            secretShownAt: at,
          },
    ],
    topics: [],
    locale: 'fi',
    cohort: '2026-1',
    consentedAt: at,
    createdAt: at,
    confirmedAt: at,
    decidedAt: at,
    decidedBy: { sub: '00000000-0000-4000-8000-000000000000', name: 'Anna Viestijä' },
  } satisfies Partner);
}

function exampleBulletin(now: number): Bulletin {
  const body =
    'Influenssarokotukset **ilman ajanvarausta** kaikille yli 65-vuotiaille. Ota Kela-kortti mukaan. '.repeat(6);
  const by = { sub: '00000000-0000-4000-8000-000000000000', name: 'Anna Viestijä' };
  return Bulletin.parse({
    id: bulletinId,
    version: 1,
    state: 'sending',
    kind: 'alert',
    status: 'actual',
    urgency: 'normal',
    references: [],
    texts: {
      fi: { title: 'Rokotuspäivä Porissa lauantaina', body },
      sv: { title: 'Vaccinationsdag i Björneborg', body },
    },
    link: 'https://www.example.fi/rokotukset/influenssa-2026',
    audience: { municipalities: [], topics: [] },
    validUntil: localDateOf(now + 7 * day),
    createdAt: toIso(now),
    createdBy: by,
    sealedAt: toIso(now),
    sealedBy: by,
    sealedMonth: monthOf(now),
  } satisfies Bulletin);
}
