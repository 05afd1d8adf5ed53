import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { TableName } from '../../shared/tables.ts';
import type { DeadQueueName, QueueName, Rights } from '../rights.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Mail } from './mail.ts';
import type { NounTable } from './noun-table.ts';
import type { WorkQueue } from './work-queue.ts';

/** Everything in the stack that a right may be about. */
export type Resources = {
  readonly table: Readonly<Record<TableName, NounTable>>;
  readonly queue: Readonly<Record<QueueName, WorkQueue>>;
  readonly dead: Readonly<Record<DeadQueueName, DeadLetters>>;
  readonly secret: Secret;
  readonly mail: Mail;
  /** The name of the bucket that browsers upload to. */
  readonly uploadsBucket: string;
};

/** Turns rights into policy statements: exact actions on exact resources, without a wildcard. */
export function statements(
  rights: Rights,
  { table, queue, dead, secret, mail, uploadsBucket }: Resources,
): PolicyStatement[] {
  const tables: Readonly<Record<string, NounTable>> = table;
  const allow = (actions: readonly string[], ...resources: readonly string[]) =>
    actions.length === 0 ? [] : [new PolicyStatement({ actions: [...actions], resources: [...resources] })];

  return [
    ...Object.entries(rights.tables).flatMap(([noun, tableRights = []]) => {
      const arn = tables[noun]?.tableArn;
      if (arn === undefined) throw new Error(`A right is about the table "${noun}", which the stack does not have`);
      return [
        ...allow(
          tableRights.filter((right) => !right.includes(' ')).map((action) => `dynamodb:${action}`),
          arn,
        ),
        ...tableRights
          .filter((right) => right.startsWith('Query '))
          .flatMap((right) => allow(['dynamodb:Query'], `${arn}/index/${right.slice('Query '.length)}`)),
      ];
    }),
    ...(rights.sendsTo ?? []).flatMap((name) => allow(['sqs:SendMessage'], queue[name].queue.queueArn)),
    ...(rights.measures ?? []).flatMap((name) => allow(['sqs:GetQueueAttributes'], queue[name].queue.queueArn)),
    ...(rights.isFedBy ?? []).flatMap((name) =>
      allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue[name].queue.queueArn),
    ),
    ...(rights.buries ?? []).flatMap((name) =>
      allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage'], dead[name].queue.queueArn),
    ),
    ...(rights.readsSecret ? allow(['secretsmanager:GetSecretValue'], secret.secretArn) : []),
    // Every file of the bucket: which one is decided by who signs, and the bucket holds nothing else.
    ...(rights.uploads === undefined
      ? []
      : allow([rights.uploads === 'puts' ? 's3:PutObject' : 's3:GetObject'], `arn:aws:s3:::${uploadsBucket}/*`)),
    // How fast the account may send is asked of no resource: IAM knows this action only with a star.
    ...(rights.sendsMail ? [...allow(['ses:SendRawEmail'], ...mail.arns), ...allow(['ses:GetSendQuota'], '*')] : []),
  ];
}
