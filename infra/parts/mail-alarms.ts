import { Duration, Stack } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

/** What SES counts for the whole account, free of charge: the account is also what AWS reviews and stops. */
export function mailMetric(
  metricName: 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject',
  period: Duration,
): Metric {
  return new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Sum', period });
}

/** Rings before AWS does: it reviews a sender at 5 % of bounces or 0.1 % of complaints, and stops one at twice and more. */
export class MailAlarms extends Construct {
  constructor(scope: Construct, id: string, { alarms }: { alarms: Alarms }) {
    super(scope, id);
    const name = Stack.of(this).stackName;
    const period = Duration.days(1);
    alarms.ring(this, 'Bounces', {
      name: `${name}-mail-bounces`,
      metric: new MathExpression({
        // Of a handful of mails one that comes back is nothing to be woken by.
        expression: 'IF(FILL(sends, 0) >= 20, 100 * FILL(bounces, 0) / sends, 0)',
        usingMetrics: { sends: mailMetric('Send', period), bounces: mailMetric('Bounce', period) },
        label: 'Mails that came back (%)',
        period,
      }),
      atLeast: 5,
      hurt: 'Soon nobody may get mail: at least five of a hundred mails of a day came back, and AWS stops senders at ten.',
      remedy:
        'read in the mails to staff which communities it was; their addresses get nothing more. If many came at once, look for false sign-ups or a list with a mistake in it before the next bulletin goes out.',
    });
    alarms.ring(this, 'Complaints', {
      name: `${name}-mail-complaints`,
      metric: mailMetric('Complaint', period),
      atLeast: 1,
      hurt: 'Somebody marked a mail of ours as junk: they did not want it, and at five of a thousand AWS stops all our mail.',
      remedy:
        'read in the mail to staff which community it was, and have them ask there what was wrong. The address gets nothing more in the meantime.',
    });
  }
}
