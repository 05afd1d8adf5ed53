import { Duration } from 'aws-cdk-lib';
import { otherTimes, timing } from '../shared/delivery/timing.ts';
import type { DoorName } from './environments.ts';
import type { DoorProps } from './parts/door.ts';
import type { SignIn } from './parts/sign-in.ts';
import type { Resources } from './parts/statements.ts';
import type { Settings } from './settings.ts';

/** How big a function is, how long it may take, and what it is told. */
type DoorSize<Name extends DoorName> = Pick<DoorProps<Name>, 'environment' | 'memoryMb' | 'timeout'>;

/** Memory brings processor time with it: a page that nobody has opened for an hour must not take seconds to start. */
const page = { memoryMb: 1024, timeout: Duration.seconds(20) };

/** Every function with its size and what it is told. */
export function doorSizes({
  siteUrl: SITE_URL,
  metricsNamespace: METRICS_NAMESPACE,
  signIn,
  settings,
  resources: { table, queue, dead, secret, mail, uploadsBucket: UPLOADS_BUCKET },
}: {
  siteUrl: string;
  metricsNamespace: string;
  signIn: SignIn;
  settings: Settings;
  resources: Resources;
}): { readonly [Name in DoorName]: DoorSize<Name> } {
  const PARTNER_TABLE = table.partner.tableName;
  const PROSPECT_TABLE = table.prospect.tableName;
  const BULLETIN_TABLE = table.bulletin.tableName;
  const SEGMENT_TABLE = table.segment.tableName;
  const DELIVERY_TABLE = table.delivery.tableName;
  const QUESTION_TABLE = table.question.tableName;
  const DEED_TABLE = table.deed.tableName;
  const POSTING_TABLE = table.posting.tableName;
  const VISIT_TABLE = table.visit.tableName;
  const VISITOR_TABLE = table.visitor.tableName;
  const IMAGE_TABLE = table.image.tableName;
  const UPLOAD_TABLE = table.upload.tableName;
  const REPORT_TABLE = table.report.tableName;
  const EDITION_TABLE = table.edition.tableName;
  const FOREWORD_TABLE = table.foreword.tableName;
  const PILOT_TABLE = table.pilot.tableName;
  const REPORT_LOCALE = settings.reportLocale;
  const QUOTA_TABLE = table.quota.tableName;
  const MEMBERSHIP_TABLE = table.membership.tableName;
  const SUPPRESSION_TABLE = table.suppression.tableName;
  const BULLETINS_QUEUE_URL = queue.bulletins.queue.queueUrl;
  const EMAILS_QUEUE_URL = queue.emails.queue.queueUrl;
  const WEBHOOKS_QUEUE_URL = queue.webhooks.queue.queueUrl;
  const URGENT_EMAILS_QUEUE_URL = queue['urgent-emails'].queue.queueUrl;
  const URGENT_WEBHOOKS_QUEUE_URL = queue['urgent-webhooks'].queue.queueUrl;
  const SECRET_ID = secret.secretArn;
  const TOPIC_OWNERS = JSON.stringify(settings.topicOwners);
  const RETENTION = JSON.stringify(settings.retention);
  const DUE_TIMES = JSON.stringify(settings.dueTimes);
  const STAFF_ADDRESSES = settings.staffAddresses.join(',');

  return {
    site: {
      ...page,
      environment: {
        SITE_URL,
        PARTNER_TABLE,
        BULLETIN_TABLE,
        DEED_TABLE,
        PILOT_TABLE,
        REPORT_TABLE,
        EDITION_TABLE,
        IMAGE_TABLE,
        SECRET_ID,
        RETENTION,
      },
    },
    subscribe: {
      ...page,
      environment: {
        SITE_URL,
        PARTNER_TABLE,
        PROSPECT_TABLE,
        DELIVERY_TABLE,
        QUOTA_TABLE,
        EMAILS_QUEUE_URL,
        SECRET_ID,
        STAFF_ADDRESSES,
        MEMBERSHIP_TABLE,
        ACCESS_TABLE: table.access.tableName,
        AUDIT_TABLE: table.audit.tableName,
      },
    },
    manage: {
      ...page,
      environment: {
        SITE_URL,
        PARTNER_TABLE,
        MEMBERSHIP_TABLE,
        ACCESS_TABLE: table.access.tableName,
        AUDIT_TABLE: table.audit.tableName,
        BULLETIN_TABLE,
        DELIVERY_TABLE,
        QUOTA_TABLE,
        EMAILS_QUEUE_URL,
        WEBHOOKS_QUEUE_URL,
        SECRET_ID,
        STAFF_ADDRESSES,
      },
    },
    feedback: {
      ...page,
      environment: {
        SITE_URL,
        QUESTION_TABLE,
        DEED_TABLE,
        BULLETIN_TABLE,
        PARTNER_TABLE,
        DELIVERY_TABLE,
        QUOTA_TABLE: table.quota.tableName,
        VISITOR_TABLE,
        EMAILS_QUEUE_URL,
        SECRET_ID,
        STAFF_ADDRESSES,
        TOPIC_OWNERS,
        DUE_TIMES,
        RETENTION,
      },
    },
    kit: {
      ...page,
      environment: { SITE_URL, PARTNER_TABLE, BULLETIN_TABLE, POSTING_TABLE, QUESTION_TABLE, SECRET_ID },
    },
    link: {
      ...page,
      environment: { SITE_URL, BULLETIN_TABLE, VISIT_TABLE, VISITOR_TABLE, SECRET_ID },
    },
    training: { ...page, environment: { SITE_URL, PARTNER_TABLE, SECRET_ID } },
    admin: {
      ...page,
      environment: {
        SITE_URL,
        SESSION_TABLE: table.session.tableName,
        PARTNER_TABLE,
        SUPPRESSION_TABLE,
        QUOTA_TABLE,
        PROSPECT_TABLE,
        WEEK_TABLE: table.week.tableName,
        BULLETIN_TABLE,
        DELIVERY_TABLE,
        PILOT_TABLE,
        REPORT_TABLE,
        FOREWORD_TABLE,
        AUDIT_TABLE: table.audit.tableName,
        QUESTION_TABLE,
        DEED_TABLE,
        POSTING_TABLE,
        VISIT_TABLE,
        IMAGE_TABLE,
        UPLOAD_TABLE,
        UPLOADS_BUCKET,
        BULLETINS_QUEUE_URL,
        EMAILS_QUEUE_URL,
        WEBHOOKS_QUEUE_URL,
        SECRET_ID,
        URGENT_NEEDS_SECOND: settings.urgentNeedsSecond ? 'yes' : 'no',
        OIDC_ISSUER: signIn.issuer,
        OIDC_CLIENT_ID: signIn.clientId,
        STAFF_GROUP: settings.staffGroup,
        STAFF_ADDRESSES,
        TOPIC_OWNERS,
        DUE_TIMES,
        RETENTION,
      },
    },
    expand: {
      memoryMb: 1024,
      timeout: Duration.millis(otherTimes.expand.functionMs),
      environment: {
        BULLETIN_TABLE,
        SEGMENT_TABLE,
        PARTNER_TABLE,
        DELIVERY_TABLE,
        EMAILS_QUEUE_URL,
        WEBHOOKS_QUEUE_URL,
        URGENT_EMAILS_QUEUE_URL,
        URGENT_WEBHOOKS_QUEUE_URL,
      },
    },
    'deliver-email': {
      memoryMb: 512,
      timeout: Duration.millis(timing.email.functionMs),
      environment: {
        SITE_URL,
        DELIVERY_TABLE,
        WEEK_TABLE: table.week.tableName,
        PARTNER_TABLE,
        ACCESS_TABLE: table.access.tableName,
        BULLETIN_TABLE,
        QUESTION_TABLE,
        POSTING_TABLE,
        REPORT_TABLE,
        EDITION_TABLE,
        REPORT_LOCALE,
        SUPPRESSION_TABLE,
        SECRET_ID,
        MAIL_FROM: settings.mailFrom,
        MAIL_REPLY_TO: settings.mailReplyTo,
        MAIL_CONFIGURATION_SET: mail.configurationSetName,
        MAIL_WORKERS: String(settings.concurrency.emails + settings.concurrency.urgent),
      },
    },
    'deliver-webhook': {
      memoryMb: 512,
      timeout: Duration.millis(timing.webhook.functionMs),
      environment: { SITE_URL, DELIVERY_TABLE, PARTNER_TABLE, BULLETIN_TABLE, SECRET_ID, STAFF_ADDRESSES },
    },
    'mail-events': {
      memoryMb: 512,
      timeout: Duration.millis(otherTimes['mail-events'].functionMs),
      environment: { DELIVERY_TABLE, SUPPRESSION_TABLE, EMAILS_QUEUE_URL, SECRET_ID, STAFF_ADDRESSES },
    },
    sweep: {
      memoryMb: 512,
      timeout: Duration.millis(otherTimes.sweep.functionMs),
      environment: {
        BULLETIN_TABLE,
        AUDIT_TABLE: table.audit.tableName,
        SEGMENT_TABLE,
        QUESTION_TABLE,
        DELIVERY_TABLE,
        BULLETINS_QUEUE_URL,
        EMAILS_QUEUE_URL,
        WEBHOOKS_QUEUE_URL,
        URGENT_EMAILS_QUEUE_URL,
        URGENT_WEBHOOKS_QUEUE_URL,
        WORK_DEAD_URL: dead.work.queue.queueUrl,
        MAIL_EVENTS_DEAD_URL: dead['mail-events'].queue.queueUrl,
        MAIL_EVENTS_QUEUE_URL: queue['mail-events'].queue.queueUrl,
        STAFF_ADDRESSES,
        METRICS_NAMESPACE,
      },
    },
    // A photograph of 40 million pixels is 160 MB when it is unfolded, and some of it is held twice.
    image: {
      memoryMb: 2048,
      timeout: Duration.minutes(1),
      environment: { UPLOADS_BUCKET, IMAGE_TABLE, UPLOAD_TABLE },
    },
    remind: {
      memoryMb: 512,
      timeout: Duration.minutes(2),
      environment: {
        PARTNER_TABLE,
        BULLETIN_TABLE,
        DELIVERY_TABLE,
        POSTING_TABLE,
        QUESTION_TABLE,
        VISITOR_TABLE,
        AUDIT_TABLE: table.audit.tableName,
        EMAILS_QUEUE_URL,
      },
    },
    report: {
      memoryMb: 1024,
      timeout: Duration.minutes(5),
      environment: {
        PARTNER_TABLE,
        BULLETIN_TABLE,
        DELIVERY_TABLE,
        QUESTION_TABLE,
        REPORT_TABLE,
        EMAILS_QUEUE_URL,
        EDITION_TABLE,
        FOREWORD_TABLE,
        PILOT_TABLE,
        VISIT_TABLE,
        POSTING_TABLE: table.posting.tableName,
        AUDIT_TABLE: table.audit.tableName,
        REPORT_LOCALE,
        STAFF_ADDRESSES,
        COUNCIL_ADDRESSES: settings.councilAddresses.join(','),
        LEADERS: JSON.stringify(settings.leaders),
      },
    },
    person: {
      memoryMb: 1024,
      timeout: Duration.minutes(5),
      environment: {
        QUESTION_TABLE,
        PARTNER_TABLE,
        PROSPECT_TABLE,
        BULLETIN_TABLE,
        DELIVERY_TABLE,
        POSTING_TABLE,
        MEMBERSHIP_TABLE,
        SUPPRESSION_TABLE,
        AUDIT_TABLE: table.audit.tableName,
        SECRET_ID,
        STAFF_ADDRESSES,
      },
    },
  };
}
