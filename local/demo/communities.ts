import { derivedId } from '../../shared/ids.ts';
import type { Account, Partner } from '../../shared/partner/partner.ts';
import type { Preferences } from '../../shared/partner/preferences.ts';

/** A community of the demonstration. All are invented, and no mail to `.example` can ever arrive anywhere. */
export type Community = Pick<Partner, 'name' | 'kind' | 'municipality' | 'topics' | 'locale'> & {
  readonly accounts: readonly Omit<Account, 'id'>[];
  /** Ids follow from it. */
  readonly key: string;
  readonly maintainers: readonly {
    readonly name: string;
    readonly email: string;
    /** When they took the training, if they have (ISO). */
    readonly trainedAt?: string;
    /** Reads only while somebody is away. */
    readonly isDeputy?: true;
    /** Is away for two weeks, and this address reads in their place. */
    readonly deputy?: string;
  }[];
  /** When its maintainer answered the mail, and when staff approved it, if they have (ISO). */
  readonly confirmedAt: string;
  readonly approvedAt?: string;
  /** Whether the public register may name it. */
  readonly isListed?: true;
  /** The prospect whose invitation it came by. */
  readonly prospectId?: string;
  /** Whether its own software takes bulletins, at the demonstration's receiver. */
  readonly hasWebhook?: true;
  /** How it wants its mail, if it has chosen; it did so after what was sent so far. */
  readonly rhythm?: Preferences['rhythm'];
  /** Whether it has a pause. */
  readonly isPaused?: true;
};

const aino = { name: 'Aino Esimerkki', email: 'aino@esimerkkikyla.example', trainedAt: '2026-08-20T16:05:00.000Z' };

export const communities: readonly Community[] = [
  {
    key: 'esimerkkikyla',
    name: 'Esimerkkikylän kyläyhdistys',
    kind: 'village',
    municipality: '050',
    accounts: [{ channel: 'facebook-group', name: 'Esimerkkikylän ilmoitustaulu', audience: 640 }],
    topics: [],
    locale: 'fi',
    // Two maintainers, one of whom has a holiday soon and a deputy for it.
    maintainers: [
      aino,
      { name: 'Mauri Malli', email: 'mauri@esimerkkikyla.example', deputy: 'venla@esimerkkikyla.example' },
      { name: 'Venla Varalla', email: 'venla@esimerkkikyla.example', isDeputy: true },
    ],
    confirmedAt: '2026-07-28T15:12:00.000Z',
    approvedAt: '2026-07-29T06:40:00.000Z',
    isListed: true,
  },
  {
    key: 'kuvittelanranta',
    name: 'Kuvittelanrannan asukasyhdistys',
    kind: 'district',
    municipality: '609',
    accounts: [
      { channel: 'website', name: 'kuvittelanranta.example' },
      { channel: 'facebook-page', name: 'Kuvittelanranta', audience: 1850 },
    ],
    topics: [],
    locale: 'fi',
    maintainers: [{ name: 'Kaisa Kuvitelma', email: 'kaisa@kuvittelanranta.example' }],
    confirmedAt: '2026-07-28T17:45:00.000Z',
    approvedAt: '2026-07-29T06:42:00.000Z',
    hasWebhook: true,
    isListed: true,
  },
  {
    key: 'mallila',
    name: 'Mallilan kylätoimikunta',
    kind: 'village',
    municipality: '214',
    accounts: [{ channel: 'whatsapp', name: 'Mallilan kyläläiset', audience: 120 }],
    topics: ['health', 'rescue', 'wellbeing'],
    locale: 'fi',
    maintainers: [{ name: 'Matti Mallikas', email: 'matti@mallila.example' }],
    confirmedAt: '2026-07-30T09:05:00.000Z',
    approvedAt: '2026-07-31T07:10:00.000Z',
    isListed: true,
  },
  {
    key: 'satulinna',
    name: 'Satulinnan kaupunginosayhdistys',
    kind: 'district',
    municipality: '684',
    accounts: [
      { channel: 'facebook-group', name: 'Satulinna', audience: 2100 },
      { channel: 'instagram', name: '@satulinna.example', audience: 480 },
    ],
    topics: [],
    locale: 'fi',
    maintainers: [{ name: 'Satu Satunen', email: 'satu@satulinna.example', trainedAt: '2026-08-09T17:40:00.000Z' }],
    confirmedAt: '2026-08-03T16:30:00.000Z',
    approvedAt: '2026-08-04T05:55:00.000Z',
    isListed: true,
    prospectId: derivedId('pro', 'demo', 'satulinna'),
  },
  {
    key: 'keksityt-elakelaiset',
    name: 'Keksityn eläkkeensaajat',
    kind: 'association',
    municipality: '102',
    accounts: [{ channel: 'newsletter', name: 'Jäsenkirje', audience: 210 }],
    topics: ['older', 'health', 'vaccination'],
    locale: 'fi',
    maintainers: [{ name: 'Eino Eläköön', email: 'eino@keksityt.example' }],
    confirmedAt: '2026-08-05T08:20:00.000Z',
    approvedAt: '2026-08-06T06:15:00.000Z',
    // Whoever edits the newsletter looks at mail in the morning only.
    rhythm: { kind: 'each', mostPerWeek: 3, quiet: { from: 11, to: 8 } },
  },
  {
    key: 'tarulan-kerho',
    name: 'Tarulan perhekerho',
    kind: 'association',
    municipality: '271',
    accounts: [{ channel: 'facebook-group', name: 'Tarulan perheet', audience: 330 }],
    topics: ['families', 'vaccination', 'wellbeing'],
    locale: 'fi',
    // The same person keeps two communities: she gets one mail of each bulletin.
    maintainers: [aino],
    confirmedAt: '2026-08-11T18:02:00.000Z',
    approvedAt: '2026-08-12T06:30:00.000Z',
    isListed: true,
  },
  {
    key: 'mielikuvitus',
    name: 'Mielikuvituksen omaishoitajat',
    kind: 'special-group',
    municipality: '886',
    accounts: [{ channel: 'whatsapp', name: 'Omaishoitajat', audience: 75 }],
    topics: [],
    locale: 'fi',
    maintainers: [{ name: 'Olavi Omainen', email: 'olavi@mielikuvitus.example' }],
    confirmedAt: '2026-08-24T11:40:00.000Z',
    approvedAt: '2026-08-25T07:00:00.000Z',
  },
  {
    key: 'mallikoski',
    name: 'Mallikosken seurakunnan diakonia',
    kind: 'parish',
    municipality: '079',
    accounts: [{ channel: 'facebook-page', name: 'Mallikosken diakonia', audience: 560 }],
    topics: ['social', 'mind', 'older', 'wellbeing'],
    locale: 'fi',
    maintainers: [{ name: 'Päivi Pappila', email: 'paivi@mallikoski.example' }],
    confirmedAt: '2026-09-07T10:25:00.000Z',
    approvedAt: '2026-09-08T06:20:00.000Z',
    rhythm: { kind: 'digest', hour: 8 },
    isListed: true,
  },
  {
    key: 'exempelstaden',
    name: 'Exempelstadens svenska klubb',
    kind: 'association',
    municipality: '609',
    accounts: [{ channel: 'newsletter', name: 'Månadsbrevet', audience: 140 }],
    topics: [],
    locale: 'sv',
    maintainers: [{ name: 'Eva Exempel', email: 'eva@exempelstaden.example', trainedAt: '2026-09-18T06:20:00.000Z' }],
    confirmedAt: '2026-09-15T13:00:00.000Z',
    approvedAt: '2026-09-16T06:05:00.000Z',
    isListed: true,
  },
  {
    key: 'meeting-point',
    name: 'Example Meeting Point',
    kind: 'special-group',
    municipality: 'region',
    accounts: [{ channel: 'instagram', name: '@meetingpoint.example', audience: 910 }],
    topics: [],
    locale: 'en',
    maintainers: [{ name: 'Sam Sample', email: 'sam@meetingpoint.example' }],
    confirmedAt: '2026-10-05T12:15:00.000Z',
    approvedAt: '2026-10-06T06:45:00.000Z',
    isPaused: true,
    isListed: true,
  },
  {
    key: 'keksijarvi',
    name: 'Keksijärven kyläyhdistys',
    kind: 'village',
    municipality: '783',
    accounts: [{ channel: 'facebook-group', name: 'Keksijärvi', audience: 410 }],
    topics: [],
    locale: 'fi',
    maintainers: [{ name: 'Keijo Keksijä', email: 'keijo@keksijarvi.example' }],
    confirmedAt: '2026-10-28T16:50:00.000Z',
    isListed: true,
    prospectId: derivedId('pro', 'demo', 'keksijarvi'),
  },
  {
    key: 'mallimeri',
    name: 'Mallimeren Uutiset',
    kind: 'media',
    municipality: '484',
    accounts: [
      { channel: 'website', name: 'mallimerenuutiset.example', audience: 3200 },
      { channel: 'x', name: '@mallimeri', audience: 540 },
    ],
    topics: [],
    locale: 'fi',
    maintainers: [{ name: 'Tiina Toimittaja', email: 'toimitus@mallimerenuutiset.example' }],
    confirmedAt: '2026-10-29T08:35:00.000Z',
  },
];
