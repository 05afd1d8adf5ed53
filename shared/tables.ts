/**
 * The whole data model on one screen: one table per noun, its keys, its indexes, and whether rows expire.
 *
 * Infra builds the tables from this list, the local engine creates the same ones, and stores read key names from it.
 * Every key is a string. `expires: true` means that rows may carry `expiresAt` (epoch **seconds**, UTC), which DynamoDB
 * deletes some time later; a reader must therefore treat a row whose `expiresAt` has passed as gone.
 * An index is *sparse*: only rows that carry both of its keys are in it. Every index projects whole rows.
 */
export type TableDefinition = {
  readonly partitionKey: string;
  readonly sortKey?: string;
  readonly indexes: Readonly<Record<string, { readonly partitionKey: string; readonly sortKey: string }>>;
  readonly expires: boolean;
  /** What is deleted from it must not be in a backup either: it has none. */
  readonly forgotten?: true;
};

export const tables = {
  /** A community with its maintainers, accounts and targets, in one row. */
  partner: {
    partitionKey: 'id',
    indexes: { byState: { partitionKey: 'state', sortKey: 'createdAt' } },
    expires: true,
  },
  /** A community that staff would like to have in the network. */
  prospect: { partitionKey: 'id', indexes: {}, expires: true },
  /** A bulletin with its language versions; sealed when sent. */
  bulletin: {
    partitionKey: 'id',
    indexes: {
      byState: { partitionKey: 'state', sortKey: 'createdAt' },
      byMonth: { partitionKey: 'sealedMonth', sortKey: 'sealedAt' },
      byCode: { partitionKey: 'code', sortKey: 'sealedAt' },
      /** The sealed corrections of a bulletin. */
      byCorrected: { partitionKey: 'corrects', sortKey: 'sealedAt' },
      /** By the last local date on which it holds. */
      byEnd: { partitionKey: 'validUntil', sortKey: 'sealedAt' },
      /** The sealed answers among them, above all. */
      byKind: { partitionKey: 'kind', sortKey: 'sealedAt' },
    },
    expires: false,
  },
  /** How far each of the 16 scan segments of a bulletin's expansion has come. */
  segment: { partitionKey: 'bulletinId', sortKey: 'segment', indexes: {}, expires: true },
  /** One bulletin or notice to one target: `shard` is `<group>#<nn>`, so that a large group spreads over 16 partitions. */
  delivery: {
    partitionKey: 'shard',
    sortKey: 'id',
    /** Carried only by rows that wait for their next attempt. */
    indexes: { due: { partitionKey: 'due', sortKey: 'dueAt' } },
    expires: true,
  },
  /** What a community answered about a bulletin on one account: posted, cannot post, undone. `id` is `<partner>~<account>`. */
  posting: {
    partitionKey: 'bulletinId',
    sortKey: 'id',
    indexes: { byPartner: { partitionKey: 'partnerId', sortKey: 'answeredAt' } },
    expires: true,
  },
  /** How often the short link of an account was opened, by bulletin; `mark` names the account in the link, and the month. */
  visit: { partitionKey: 'bulletinId', sortKey: 'mark', indexes: {}, expires: true },
  /** Who has opened a short link today, by a hash, and the key of that hash, which is thrown away at midnight. */
  visitor: { partitionKey: 'id', indexes: {}, expires: true, forgotten: true },
  /** How many times something limited was done in a period. */
  quota: { partitionKey: 'id', indexes: {}, expires: true },
  /** An address that nothing is sent to any more, by its keyed hash. Kept until staff have cleared it up. */
  suppression: { partitionKey: 'hash', indexes: {}, expires: false },
  /** What people ask, claim and tell us, and what staff do about it. */
  question: {
    partitionKey: 'id',
    indexes: {
      byState: { partitionKey: 'state', sortKey: 'dueAt' },
      byMonth: { partitionKey: 'month', sortKey: 'createdAt' },
      /** Carried only by those that another one is handled for. */
      byLead: { partitionKey: 'mergedInto', sortKey: 'createdAt' },
    },
    expires: true,
  },
  /**
   * An entry of "you said, we did": the row `newest` is what holds, the others are what was published before. Only the
   * newest carries the keys of the index.
   */
  deed: {
    partitionKey: 'id',
    sortKey: 'row',
    indexes: { byState: { partitionKey: 'state', sortKey: 'createdAt' } },
    expires: false,
  },
  /** The council's report of a closed month: which edition of its files stands. */
  report: { partitionKey: 'month', indexes: {}, expires: false },
  /** The files of each edition of a report; a preview and unfinished work expire. */
  edition: { partitionKey: 'edition', sortKey: 'name', indexes: {}, expires: true },
  /** What staff say of a month, at the head of its report. */
  foreword: { partitionKey: 'month', indexes: {}, expires: false },
  /** The pilot: its goals, gates, waves and costs. One row. */
  pilot: { partitionKey: 'id', indexes: {}, expires: false },
  /** Who did what to what, and when. Rows are only ever added. */
  audit: {
    partitionKey: 'subject',
    sortKey: 'id',
    indexes: { byMonth: { partitionKey: 'month', sortKey: 'at' } },
    expires: false,
  },
  /** The pictures of bulletins, each in two sizes; those that no bulletin holds expire. */
  image: { partitionKey: 'id', sortKey: 'size', indexes: {}, expires: true },
  /** What came of a file that staff uploaded. */
  upload: { partitionKey: 'id', indexes: {}, expires: true },
  /** Which communities a mailbox may belong to, by the keyed hash of its address. */
  membership: { partitionKey: 'addressHash', sortKey: 'partnerId', indexes: {}, expires: false },
  /** A maintainer's link to the management pages, or the session that it opened, by the hash of its token or cookie. */
  access: { partitionKey: 'id', indexes: {}, expires: true },
  /** Which bulletins a community had, if it wants only so many in seven days. */
  week: { partitionKey: 'partnerId', indexes: {}, expires: true },
  /** A staff member's sign-in, by the hash of what the cookie holds. */
  session: { partitionKey: 'id', indexes: {}, expires: true },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tables;
