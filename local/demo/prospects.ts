import { type AuditEntry, auditEntry, byStaff } from '../../shared/audit/audit.ts';
import { derivedId } from '../../shared/ids.ts';
import { invite, join, newProspect, type ProspectContent } from '../../shared/prospect/changes.ts';
import type { Prospect } from '../../shared/prospect/prospect.ts';
import { fromIso } from '../../shared/time.ts';
import { demoPartnerId, demoStaff } from './partners.ts';

type Found = ProspectContent & {
  readonly key: string;
  /** When staff wrote it down, and when they invited it (ISO). */
  readonly at: string;
  readonly invitedAt?: string;
  /** The key of the community that it became, and when that was approved (ISO). */
  readonly joined?: { readonly key: string; readonly at: string };
};

const found: readonly Found[] = [
  {
    key: 'satulinna',
    state: 'agreed',
    name: 'Satulinnan kaupunginosayhdistys',
    kind: 'district',
    municipality: '684',
    account: { channel: 'facebook-group', name: 'Satulinna' },
    at: '2026-07-21T08:00:00.000Z',
    invitedAt: '2026-07-22T08:10:00.000Z',
    joined: { key: 'satulinna', at: '2026-08-04T05:55:00.000Z' },
  },
  {
    key: 'keksijarvi',
    state: 'contacted',
    name: 'Keksijärven kyläyhdistys',
    kind: 'village',
    municipality: '783',
    account: { channel: 'facebook-group', name: 'Keksijärvi' },
    notes: 'Tavattiin kylien illassa. Kiinnostunut, kysyy hallitukselta.',
    at: '2026-10-12T09:30:00.000Z',
    invitedAt: '2026-10-20T07:15:00.000Z',
  },
  {
    key: 'huvikumpu',
    state: 'contacted',
    name: 'Huvikummun lapsiperheet',
    kind: 'special-group',
    municipality: '608',
    account: { channel: 'whatsapp', name: 'Huvikummun perheet' },
    contact: 'Veera Villi, tavoittaa iltaisin ryhmän kautta',
    notes: 'Soitetaan uudelleen joulukuussa.',
    at: '2026-11-03T12:00:00.000Z',
    invitedAt: '2026-11-04T08:00:00.000Z',
  },
  {
    key: 'taikasaari',
    state: 'found',
    name: 'Taikasaaren mökkiläiset',
    kind: 'association',
    municipality: '051',
    account: { channel: 'facebook-group', name: 'Taikasaari – mökkiläiset ja kyläläiset' },
    at: '2026-11-18T06:40:00.000Z',
  },
  {
    key: 'tuulentupa',
    state: 'declined',
    name: 'Tuulentuvan Torpparit',
    kind: 'village',
    municipality: '230',
    notes: 'Ryhmä on vain jäsenten tapahtumille.',
    at: '2026-09-10T10:00:00.000Z',
  },
];

/** The communities that staff of the demonstration have found: one of them has joined, one waits for approval. */
export function demoProspects(): Prospect[] {
  return found.map(({ key, at, invitedAt, joined, ...content }) => {
    let prospect = newProspect({ id: derivedId('pro', 'demo', key), content, by: demoStaff }, fromIso(at));
    if (invitedAt !== undefined) prospect = invite(prospect, fromIso(invitedAt));
    if (joined === undefined) return prospect;
    return join(prospect, demoPartnerId(joined.key), fromIso(joined.at)) ?? prospect;
  });
}

/** The invitations that staff made, as they stay on record. */
export function demoInvitations(): AuditEntry[] {
  return demoProspects().flatMap(({ id: subject, invitedAt: at }) =>
    at === undefined ? [] : [auditEntry({ subject, at, by: byStaff(demoStaff), act: { kind: 'prospect-invited' } })],
  );
}
