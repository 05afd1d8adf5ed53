import { CfnOutput, Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { type CronOptionsWithTimezone, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import type { ReportErrand } from '../functions/report/env.ts';
import { otherTimes, timing } from '../shared/delivery/timing.ts';
import type { TableName } from '../shared/tables.ts';
import { doorSizes } from './doors.ts';
import type { DoorName } from './environments.ts';
import { Alarms } from './parts/alarms.ts';
import { Budget } from './parts/budget.ts';
import { Clock } from './parts/clock.ts';
import { Dashboard } from './parts/dashboard.ts';
import { DeadLetters } from './parts/dead-letters.ts';
import { Door, type DoorProps } from './parts/door.ts';
import { LastingSecret } from './parts/lasting-secret.ts';
import { Mail } from './parts/mail.ts';
import { MailAlarms } from './parts/mail-alarms.ts';
import { NounTable } from './parts/noun-table.ts';
import { OutcomeMetrics } from './parts/outcome-metrics.ts';
import { ownMetric } from './parts/own-metric.ts';
import { SignIn } from './parts/sign-in.ts';
import { statements } from './parts/statements.ts';
import { SweepAlarms } from './parts/sweep-alarms.ts';
import { Uploads } from './parts/uploads.ts';
import { Website } from './parts/website.ts';
import { WorkQueue } from './parts/work-queue.ts';
import { type DeadQueueName, type QueueName, rights } from './rights.ts';
import type { Settings } from './settings.ts';

/** Where everything runs: what keeps, what carries, then each function with what wakes it. */
export class KumppaniverkostoStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    const name = `kumppaniverkosto-${settings.stage}`;
    super(scope, 'Kumppaniverkosto', {
      stackName: name,
      description: "Carries a public authority's bulletins to local communities, and their questions back",
      env: { region: settings.region },
      terminationProtection: true,
    });
    const { logRetentionDays: logRetention, siteUrl, certificateArn, concurrency } = settings;
    const alarms = new Alarms(this, 'Alarms', { address: settings.alarmAddress });

    const table = {
      partner: new NounTable(this, 'PartnerTable', { noun: 'partner' }),
      prospect: new NounTable(this, 'ProspectTable', { noun: 'prospect' }),
      bulletin: new NounTable(this, 'BulletinTable', { noun: 'bulletin' }),
      segment: new NounTable(this, 'SegmentTable', { noun: 'segment' }),
      delivery: new NounTable(this, 'DeliveryTable', { noun: 'delivery' }),
      posting: new NounTable(this, 'PostingTable', { noun: 'posting' }),
      visit: new NounTable(this, 'VisitTable', { noun: 'visit' }),
      visitor: new NounTable(this, 'VisitorTable', { noun: 'visitor' }),
      quota: new NounTable(this, 'QuotaTable', { noun: 'quota' }),
      suppression: new NounTable(this, 'SuppressionTable', { noun: 'suppression' }),
      question: new NounTable(this, 'QuestionTable', { noun: 'question' }),
      report: new NounTable(this, 'ReportTable', { noun: 'report' }),
      edition: new NounTable(this, 'EditionTable', { noun: 'edition' }),
      foreword: new NounTable(this, 'ForewordTable', { noun: 'foreword' }),
      pilot: new NounTable(this, 'PilotTable', { noun: 'pilot' }),
      audit: new NounTable(this, 'AuditTable', { noun: 'audit' }),
      deed: new NounTable(this, 'DeedTable', { noun: 'deed' }),
      image: new NounTable(this, 'ImageTable', { noun: 'image' }),
      upload: new NounTable(this, 'UploadTable', { noun: 'upload' }),
      membership: new NounTable(this, 'MembershipTable', { noun: 'membership' }),
      week: new NounTable(this, 'WeekTable', { noun: 'week' }),
      access: new NounTable(this, 'AccessTable', { noun: 'access' }),
      session: new NounTable(this, 'SessionTable', { noun: 'session' }),
    } satisfies Record<TableName, NounTable>;

    // One for all work that is data: its messages name rows, and the rows say the rest.
    const workFailures = new DeadLetters(this, 'WorkFailures', {
      name: `${name}-work`,
      alarms,
      // The sweep takes them away within a minute, before SQS's own count of them can be relied on.
      metric: ownMetric(this, 'DeadLetters', { statistic: 'Sum', period: Duration.hours(1) }),
      hurt: 'A bulletin does not reach everyone it is for, or people wait for a sign-up link or a report in vain.',
      remedy: `read the logs of ${name}-expand, ${name}-deliver-email and ${name}-deliver-webhook for "message failed", mend the cause, then invoke ${name}-sweep with {"redrive":true}, or have staff press "Try again" under Follow. Doing it twice does no harm.`,
    });
    const eventFailures = new DeadLetters(this, 'EventFailures', {
      name: `${name}-mail-events`,
      alarms,
      hurt: 'Staff do not see which bulletins came back, and mail still goes to people whose mailbox is gone or who complained: soon nobody gets mail, since the mail service stops senders who do so.',
      remedy: `read the log of ${name}-mail-events for "message failed", mend the cause, then invoke ${name}-sweep with {"redrive":true}. Doing it twice does no harm.`,
    });
    const mailHidden = Duration.millis(timing.email.visibilityMs);
    const mailEventsHidden = Duration.millis(otherTimes['mail-events'].visibilityMs);
    const webhookHidden = Duration.millis(timing.webhook.visibilityMs);
    const workQueue = (id: string, queueName: string, visibility: Duration, dead = workFailures) =>
      new WorkQueue(this, id, { name: `${name}-${queueName}`, visibility, dead });
    const queue = {
      bulletins: workQueue('Bulletins', 'bulletins', Duration.millis(otherTimes.expand.visibilityMs)),
      emails: workQueue('Emails', 'emails', mailHidden),
      webhooks: workQueue('Webhooks', 'webhooks', webhookHidden),
      'urgent-emails': workQueue('UrgentEmails', 'emails-urgent', mailHidden),
      'urgent-webhooks': workQueue('UrgentWebhooks', 'webhooks-urgent', webhookHidden),
      'mail-events': workQueue('MailEvents', 'mail-events', mailEventsHidden, eventFailures),
    } satisfies Record<QueueName, WorkQueue>;

    const { secret } = new LastingSecret(this, 'Secret');
    const mail = new Mail(this, 'Mail', { domain: settings.mailDomain, eventsTo: queue['mail-events'].queue });
    const website = new Website(this, 'Website', {
      alarms,
      logRetention,
      ...(siteUrl !== undefined && certificateArn !== undefined && { address: { url: siteUrl, certificateArn } }),
    });
    const signIn = new SignIn(this, 'SignIn', {
      siteUrl: website.url,
      staffGroup: settings.staffGroup,
      prefix: settings.signInPrefix,
    });

    const dead = { work: workFailures, 'mail-events': eventFailures } satisfies Record<DeadQueueName, DeadLetters>;
    // Named here, since the bucket names the function that it wakes, whose role names the bucket.
    const uploadsBucket = `${name}-uploads-${this.account}`;
    const everyUpload = `arn:aws:s3:::${name}-uploads-<AWS::AccountId>/*`;
    const resources = { table, queue, dead, secret, mail, uploadsBucket };
    const sizes = doorSizes({ siteUrl: website.url, metricsNamespace: name, signIn, settings, resources });
    const door = <Name extends DoorName>(folder: Name, options?: Pick<DoorProps<Name>, 'failuresTo' | 'starBecause'>) =>
      new Door<Name>(this, folder, {
        door: folder,
        functionName: `${name}-${folder}`,
        allows: statements(rights[folder], resources),
        logRetention,
        ...sizes[folder],
        ...options,
      }).lambda;

    // Browsers.
    website.route(
      [
        '/',
        '/tiedote/{id}',
        '/tarkista',
        '/tarkista/{code}',
        '/kumppanit',
        '/vastaukset',
        '/vastaukset/{proxy+}',
        '/luonnos/{token}',
        '/tietosuoja',
        '/kokeilu',
        '/raportti/{proxy+}',
        '/kuva/{proxy+}',
        '/assets/{proxy+}',
        '$default',
      ],
      door('site'),
    );
    website.route(['/tilaa', '/tilaa/{proxy+}'], door('subscribe'));
    website.route(['/paketti/{proxy+}'], door('kit'));
    website.route(['/l/{link}'], door('link'));
    website.route(['/palaute', '/palaute/{proxy+}', '/valita/{proxy+}'], door('feedback'));
    website.route(['/oma', '/oma/{proxy+}'], door('manage'));
    website.route(['/koulutus/{proxy+}'], door('training'));
    website.route(
      ['/hallinta', '/hallinta/{proxy+}'],
      door('admin', {
        starBecause: {
          [everyUpload]: 'It signs forms by which a browser puts one file, under a key of its own, into the bucket.',
        },
      }),
    );

    // Uploads.
    const imageFailures = new DeadLetters(this, 'ImageFailures', {
      name: `${name}-image`,
      alarms,
      hurt: 'Staff upload a picture for a bulletin, and it never becomes ready.',
      remedy: `read the log of ${name}-image and mend the cause; then purge ${name}-image-dead, and have staff upload the picture again.`,
    });
    new Uploads(this, 'Uploads', {
      bucketName: uploadsBucket,
      wakes: door('image', {
        failuresTo: imageFailures,
        starBecause: { [everyUpload]: 'The bucket holds nothing but uploads, and those for a day.' },
      }),
      siteUrl: website.url,
    });

    // Queues.
    // One message at a time: it names up to 20 deliveries, and a function's time is measured for the calls of one.
    queue.bulletins.feeds(door('expand'), { batchSize: 1, maxConcurrency: concurrency.bulletins });
    const deliverEmail = door('deliver-email', {
      starBecause: {
        '*': 'It asks how fast the account may send (ses:GetSendQuota), and that right knows no resource.',
      },
    });
    queue.emails.feeds(deliverEmail, { batchSize: 1, maxConcurrency: concurrency.emails });
    queue['urgent-emails'].feeds(deliverEmail, { batchSize: 1, maxConcurrency: concurrency.urgent });
    const deliverWebhook = door('deliver-webhook');
    queue.webhooks.feeds(deliverWebhook, { batchSize: 1, maxConcurrency: concurrency.webhooks });
    queue['urgent-webhooks'].feeds(deliverWebhook, { batchSize: 1, maxConcurrency: concurrency.urgent });
    const mailEvents = door('mail-events');
    queue['mail-events'].feeds(mailEvents, { batchSize: 10, maxConcurrency: concurrency.emails });

    // The clock.
    const sweepFailures = new DeadLetters(this, 'SweepFailures', {
      name: `${name}-sweep`,
      alarms,
      hurt: 'Deliveries that wait for another try stay waiting, and what a crash left behind is not picked up.',
      remedy: `read the log of ${name}-sweep and mend the cause; then purge ${name}-sweep-dead, since the next minute does the work of those it missed.`,
    });
    new Clock(this, 'EachMinute', {
      at: ScheduleExpression.rate(Duration.millis(otherTimes.sweep.everyMs)),
      isWorthTryingFor: Duration.minutes(5),
      wakes: door('sweep', { failuresTo: sweepFailures }),
      failuresTo: sweepFailures,
    });
    const remindFailures = new DeadLetters(this, 'RemindFailures', {
      name: `${name}-remind`,
      alarms,
      hurt: 'Communities are not reminded of what they have not posted, nor asked to take down what has ended; and visitors of short links are not forgotten at midnight, nor contact details in time.',
      remedy: `read the log of ${name}-remind and mend the cause; then purge ${name}-remind-dead, since the next hour makes up for two days.`,
    });
    new Clock(this, 'EachHour', {
      at: ScheduleExpression.cron({ minute: '0', timeZone: TimeZone.EUROPE_HELSINKI }),
      isWorthTryingFor: Duration.minutes(50),
      wakes: door('remind', { failuresTo: remindFailures }),
      failuresTo: remindFailures,
    });
    const reportFailures = new DeadLetters(this, 'ReportFailures', {
      name: `${name}-report`,
      alarms,
      hurt: 'The council does not get the report of the month, which it decides by; or leaders do not get their Monday mail.',
      remedy: `read the log of ${name}-report (a line "was not made" is the morning's check, which found no report) and mend the cause; then invoke ${name}-report with {"month":"YYYY-MM","send":true} for the month it missed, and purge ${name}-report-dead. The council gets one mail however often this is done.`,
    });
    const report = door('report', { failuresTo: reportFailures });
    const reportErrand = (id: string, errand: ReportErrand, at: CronOptionsWithTimezone) =>
      new Clock(this, id, {
        at: ScheduleExpression.cron({ ...at, timeZone: TimeZone.EUROPE_HELSINKI }),
        isWorthTryingFor: Duration.hours(12),
        wakes: report,
        says: { errand },
        failuresTo: reportFailures,
      });
    reportErrand('EachMonth', 'close', { day: '1', hour: '7', minute: '0' });
    reportErrand('EndOfMonth', 'preview', { day: '28', hour: '7', minute: '0' });
    reportErrand('EachMonday', 'week', { weekDay: 'MON', hour: '7', minute: '0' });
    reportErrand('EachMorning', 'check', { hour: '7', minute: '30' });

    // For the operator: woken by nothing but their own hand.
    door('person');
    new SweepAlarms(this, 'SweepAlarms', { alarms });
    new MailAlarms(this, 'MailAlarms', { alarms });
    new Budget(this, 'Budget', { monthlyUsd: settings.monthlyBudgetUsd, address: settings.alarmAddress });
    new Dashboard(this, 'Dashboard', {
      alarms,
      queues: queue,
      website,
      mail,
      outcomes: new OutcomeMetrics(this, 'Outcomes', {
        attempts: [deliverEmail.logGroup, deliverWebhook.logGroup],
        events: mailEvents.logGroup,
      }),
      deliveryLogs: [`/aws/lambda/${name}-deliver-email`, `/aws/lambda/${name}-deliver-webhook`],
    });

    new CfnOutput(this, 'SiteUrl', { description: 'The site', value: website.url });
    new CfnOutput(this, 'AdminUrl', { description: 'The staff pages', value: `${website.url}/hallinta` });
  }
}
