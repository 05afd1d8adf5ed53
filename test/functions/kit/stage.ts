import { kitApp } from '../../../functions/kit/app.tsx';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { kitPath } from '../../../shared/bulletin/kit-link.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { memoryBulletins } from '../../fakes/bulletin-store.ts';
import { memoryPartners } from '../../fakes/partner-store.ts';
import { memoryPostings } from '../../fakes/posting-store.ts';
import { memoryQuestions } from '../../fakes/question-store.ts';
import { exampleKeys, examplePartner, id, noon, sealedBulletin } from '../../support/examples.ts';

/** A community with a Facebook group, a WhatsApp group and an account on X, which posts the bulletin `rokotus`. */
export async function stage(given: { partner?: Partial<Partner>; bulletin?: Partial<Bulletin> } = {}) {
  const clock = { now: noon + 60_000 };
  const now = () => clock.now;
  const [partners, bulletins, postings] = [memoryPartners(now), memoryBulletins(), memoryPostings(now)];
  const accounts = (['facebook-group', 'whatsapp', 'x'] as const).map((channel) => ({
    id: id('acc', channel),
    channel,
    name: `Kyläläiset (${channel})`,
    audience: 100,
  }));
  const partner = examplePartner('kyla', { accounts, ...given.partner });
  const bulletin = sealedBulletin('rokotus', given.bulletin);
  await Promise.all([partners.create(partner), bulletins.create(bulletin)]);
  const lines: unknown[] = [];
  const write = (event: string, fields?: unknown) => void lines.push({ event, fields });
  const app = kitApp({
    siteUrl: 'https://verkosto.test',
    partners,
    bulletins,
    postings,
    questions: memoryQuestions(now),
    keys: async () => exampleKeys,
    now,
    log: { info: write, warn: write },
  });
  const recipient = { partnerId: partner.id, targetId: id('tgt', 'kyla') };
  const path = (of: Bulletin = bulletin, locale: Locale = 'fi') =>
    kitPath(of, recipient, { locale, key: exampleKeys.links });
  return {
    clock,
    partners,
    bulletins,
    postings,
    partner,
    bulletin,
    lines,
    accounts,
    path,
    get: async (where = path()) => app.request(where),
    post: async (where: string, fields: readonly [string, string][], headers: Record<string, string> = {}) =>
      app.request(where, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
        body: new URLSearchParams([...fields]).toString(),
      }),
    answers: async (of: Bulletin = bulletin) => postings.answersOf(of.id, partner.id),
  };
}
