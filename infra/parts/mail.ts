import { CfnOutput, Stack } from 'aws-cdk-lib';
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** The props of the mail. */
export type MailProps = {
  readonly domain: string;
  /** Takes what SES tells of each mail, one message an event, as SES wrote it. */
  readonly eventsTo: IQueue;
};

/**
 * The domain that mails come from, signed for (DKIM) and with a bounce address of its own (SPF), and what becomes of each
 * mail: SES publishes its events to a topic, since it reaches no queue by itself, and the topic passes them on.
 */
export class Mail extends Construct {
  /** What a sender must name with each mail. */
  readonly configurationSetName: string;
  /** The identity and the configuration set: a sender needs both. */
  readonly arns: readonly string[];

  constructor(scope: Construct, id: string, { domain, eventsTo }: MailProps) {
    super(scope, id);
    const { region, partition, account } = Stack.of(this);
    const configurationSet = new ConfigurationSet(this, 'Set', { reputationMetrics: true });
    const events = new Topic(this, 'Events', { enforceSSL: true });
    events.addSubscription(new SqsSubscription(eventsTo, { rawMessageDelivery: true }));
    configurationSet.addEventDestination('ToEvents', {
      destination: EventDestination.snsTopic(events),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    const bounceDomain = `bounce.${domain}`;
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      mailFromDomain: bounceDomain,
    });
    this.configurationSetName = configurationSet.configurationSetName;
    this.arns = [
      identity.emailIdentityArn,
      `arn:${partition}:ses:${region}:${account}:configuration-set/${this.configurationSetName}`,
    ];

    // Mail is delivered only when these five records are in the domain's DNS; the last one is our advice.
    for (const [index, { name, value }] of identity.dkimRecords.entries()) {
      dnsRecord(this, `DnsDkim${index + 1}`, { for: 'the signature of mails', record: `${name} CNAME ${value}` });
    }
    dnsRecord(this, 'DnsBounceMx', {
      for: 'bounces',
      record: `${bounceDomain} MX 10 feedback-smtp.${region}.amazonses.com`,
    });
    dnsRecord(this, 'DnsBounceSpf', {
      for: 'the right to send (SPF)',
      record: `${bounceDomain} TXT "v=spf1 include:amazonses.com ~all"`,
    });
    dnsRecord(this, 'DnsDmarc', {
      for: 'the policy for mails that are not ours (DMARC); keep a stricter one if the domain has it',
      record: `_dmarc.${domain} TXT "v=DMARC1; p=quarantine; adkim=r; aspf=r"`,
    });
  }
}

function dnsRecord(mail: Mail, id: string, { for: purpose, record }: { for: string; record: string }): void {
  const output = new CfnOutput(mail, id, { description: `DNS record for ${purpose}`, value: record });
  output.overrideLogicalId(id);
}
