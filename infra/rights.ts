import type { TableName, tables } from '../shared/tables.ts';
import type { DoorName } from './environments.ts';

/** The queues that carry work from one function to another. */
export type QueueName = 'bulletins' | 'emails' | 'webhooks' | 'urgent-emails' | 'urgent-webhooks' | 'mail-events';

/** Where messages go that failed for good. */
export type DeadQueueName = 'work' | 'mail-events';

type IndexOf<Name extends TableName> = keyof (typeof tables)[Name]['indexes'] & string;

/** A DynamoDB action on the table itself, or a query of one of its indexes. */
type TableRight<Name extends TableName = TableName> =
  | 'GetItem'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'Query'
  | 'Scan'
  | 'PartiQLInsert'
  | `Query ${IndexOf<Name>}`;

/** What a function may do; whatever is not here is refused. */
export type Rights = {
  readonly tables: { readonly [Name in TableName]?: readonly TableRight<Name>[] };
  readonly sendsTo?: readonly QueueName[];
  /** Of these queues it may ask how many messages they hold. */
  readonly measures?: readonly QueueName[];
  readonly isFedBy?: readonly QueueName[];
  /** The messages that failed for good, of these dead-letter queues, it may take away. */
  readonly buries?: readonly DeadQueueName[];
  readonly readsSecret?: true;
  readonly sendsMail?: true;
  /** Files of the bucket for uploads: `puts` lets it sign forms by which browsers put one there. */
  readonly uploads?: 'puts' | 'gets';
};

/** Every right of every function, on one screen. Infra turns it into one role for each. */
export const rights = {
  site: {
    tables: {
      bulletin: ['GetItem', 'Query byCode', 'Query byCorrected', 'Query byKind'],
      deed: ['GetItem', 'Query byState'],
      partner: ['Query byState'],
      pilot: ['GetItem'],
      report: ['GetItem'],
      edition: ['GetItem'],
      image: ['GetItem'],
    },
    readsSecret: true,
  },
  kit: {
    tables: {
      partner: ['GetItem'],
      bulletin: ['GetItem', 'Query byCorrected'],
      posting: ['GetItem', 'PutItem', 'Query'],
      question: ['GetItem', 'PutItem', 'Query byLead'],
    },
    readsSecret: true,
  },
  link: {
    tables: {
      bulletin: ['GetItem', 'Query byCode', 'Query byCorrected'],
      visit: ['UpdateItem'],
      visitor: ['GetItem', 'PutItem'],
    },
    readsSecret: true,
  },
  subscribe: {
    tables: {
      partner: ['GetItem', 'PutItem'],
      prospect: ['GetItem'],
      delivery: ['GetItem', 'PutItem'],
      quota: ['UpdateItem'],
      membership: ['PutItem', 'Query'],
      access: ['GetItem', 'PutItem', 'DeleteItem'],
      audit: ['PutItem'],
    },
    sendsTo: ['emails'],
    readsSecret: true,
  },
  feedback: {
    tables: {
      question: ['GetItem', 'PutItem', 'Query byState', 'Query byLead'],
      deed: ['Query byState'],
      bulletin: ['GetItem'],
      partner: ['GetItem'],
      delivery: ['PutItem'],
      quota: ['UpdateItem'],
      visitor: ['GetItem', 'PutItem'],
    },
    sendsTo: ['emails'],
    readsSecret: true,
  },
  manage: {
    tables: {
      access: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
      membership: ['Query'],
      partner: ['GetItem', 'PutItem'],
      bulletin: ['Query byState'],
      delivery: ['GetItem', 'PutItem'],
      quota: ['UpdateItem'],
      audit: ['PutItem'],
    },
    sendsTo: ['emails', 'webhooks'],
    readsSecret: true,
  },
  training: {
    tables: { partner: ['GetItem', 'PutItem'] },
    readsSecret: true,
  },
  admin: {
    tables: {
      session: ['GetItem', 'PutItem', 'DeleteItem'],
      suppression: ['GetItem'],
      partner: ['GetItem', 'PutItem', 'Query byState'],
      prospect: ['GetItem', 'PutItem', 'Scan'],
      quota: ['UpdateItem'],
      bulletin: ['GetItem', 'PutItem', 'Query byState', 'Query byCorrected'],
      posting: ['Query'],
      visit: ['Query'],
      week: ['GetItem'],
      delivery: ['GetItem', 'PutItem', 'UpdateItem', 'Query'],
      audit: ['PutItem', 'Query byMonth'],
      pilot: ['GetItem', 'PutItem'],
      report: ['GetItem'],
      foreword: ['GetItem', 'PutItem'],
      question: ['GetItem', 'PutItem', 'Query byState', 'Query byMonth', 'Query byLead'],
      deed: ['GetItem', 'PutItem', 'Query', 'Query byState'],
      image: ['UpdateItem'],
      upload: ['GetItem'],
    },
    uploads: 'puts',
    sendsTo: ['bulletins', 'emails', 'webhooks'],
    readsSecret: true,
  },
  expand: {
    tables: {
      bulletin: ['GetItem', 'PutItem'],
      segment: ['GetItem', 'PutItem', 'Query'],
      partner: ['Scan', 'GetItem'],
      delivery: ['PartiQLInsert', 'UpdateItem', 'Query'],
    },
    sendsTo: ['emails', 'webhooks', 'urgent-emails', 'urgent-webhooks'],
    isFedBy: ['bulletins'],
  },
  'deliver-email': {
    tables: {
      delivery: ['GetItem', 'PutItem', 'UpdateItem'],
      week: ['GetItem', 'PutItem'],
      partner: ['GetItem'],
      access: ['GetItem'],
      bulletin: ['GetItem', 'Query byCorrected'],
      posting: ['Query'],
      question: ['GetItem'],
      report: ['GetItem'],
      edition: ['GetItem'],
      suppression: ['GetItem'],
    },
    isFedBy: ['emails', 'urgent-emails'],
    readsSecret: true,
    sendsMail: true,
  },
  'deliver-webhook': {
    tables: {
      delivery: ['GetItem', 'PutItem', 'UpdateItem'],
      partner: ['GetItem', 'PutItem'],
      bulletin: ['GetItem', 'PutItem', 'Query byState'],
    },
    isFedBy: ['webhooks', 'urgent-webhooks'],
    readsSecret: true,
  },
  'mail-events': {
    tables: {
      delivery: ['GetItem', 'PutItem', 'UpdateItem'],
      suppression: ['PutItem'],
    },
    sendsTo: ['emails'],
    isFedBy: ['mail-events'],
    readsSecret: true,
  },
  sweep: {
    tables: {
      bulletin: ['GetItem', 'PutItem', 'Query byState'],
      audit: ['PutItem'],
      question: ['GetItem', 'PutItem', 'Query byLead'],
      segment: ['Query'],
      delivery: ['GetItem', 'PutItem', 'UpdateItem', 'Query', 'Query due'],
    },
    sendsTo: ['bulletins', 'emails', 'webhooks', 'urgent-emails', 'urgent-webhooks', 'mail-events'],
    measures: ['emails', 'webhooks', 'urgent-emails', 'urgent-webhooks'],
    buries: ['work', 'mail-events'],
  },
  remind: {
    tables: {
      partner: ['GetItem', 'Query byState'],
      audit: ['PutItem'],
      bulletin: ['GetItem', 'Query byMonth', 'Query byEnd', 'Query byCorrected'],
      delivery: ['PutItem', 'Query'],
      posting: ['Query'],
      question: ['GetItem', 'PutItem', 'Query byState'],
      visitor: ['DeleteItem'],
    },
    sendsTo: ['emails'],
  },
  report: {
    tables: {
      partner: ['Scan'],
      bulletin: ['Query byMonth'],
      delivery: ['PutItem', 'Query'],
      question: ['Query byMonth', 'Query byState'],
      report: ['GetItem', 'PutItem'],
      edition: ['GetItem', 'PutItem'],
      foreword: ['GetItem'],
      pilot: ['GetItem'],
      posting: ['Query'],
      visit: ['Query'],
      audit: ['PutItem', 'Query byMonth'],
    },
    sendsTo: ['emails'],
  },
  person: {
    tables: {
      question: ['GetItem', 'PutItem', 'DeleteItem', 'Scan', 'Query byLead'],
      partner: ['GetItem', 'PutItem', 'DeleteItem', 'Scan'],
      prospect: ['GetItem', 'PutItem', 'Scan'],
      bulletin: ['Query byMonth'],
      delivery: ['GetItem', 'PutItem'],
      posting: ['Query byPartner'],
      membership: ['Query', 'DeleteItem'],
      suppression: ['GetItem'],
      audit: ['PutItem'],
    },
    readsSecret: true,
  },
  image: {
    tables: { image: ['PutItem'], upload: ['PutItem'] },
    uploads: 'gets',
  },
} as const satisfies Record<DoorName, Rights>;
