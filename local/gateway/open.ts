import type { RequestListener } from 'node:http';
import type { LambdaFunction } from '../functions/function.ts';
import type { Ground } from '../ground.ts';
import type { MailStore, StoredMail } from '../mail/store.ts';
import { sendersOf } from '../mail/submission.ts';
import type { Roles } from '../roles/roles.ts';
import type { Bucket } from '../s3/buckets.ts';
import { accessKeyIdOf, LOCAL_SECRET } from './caller.ts';
import { engineAt } from './engine.ts';
import { gateway } from './gateway.ts';
import { services } from './services.ts';

export type OpenGatewayOptions = {
  readonly ground: Ground;
  readonly lambdas: readonly LambdaFunction[];
  readonly roles: Roles;
  readonly mails: MailStore;
  /** Told of each file that a browser put into a bucket. */
  readonly onFile: (bucket: Bucket, key: string) => void;
  /** Told of each mail that was accepted. */
  readonly onMail: (mail: StoredMail) => void;
  readonly now: () => Date;
  readonly log: (line: string) => void;
};

/** The gateway for the template's functions, with what stands behind it. */
export function gatewayOf({
  ground,
  lambdas,
  roles,
  mails,
  onFile,
  onMail,
  now,
  log,
}: OpenGatewayOptions): RequestListener {
  const { place, resources, secrets } = ground;
  return gateway({
    callers: new Map(
      lambdas.map(({ logicalId, name, roleArn }) => [
        accessKeyIdOf(logicalId),
        { name, roleName: roleArn.split('/').at(-1) ?? '', policies: roles.get(roleArn) ?? [] },
      ]),
    ),
    services: services({
      place,
      dynamodb: engineAt(ground.dynamodbUrl),
      sqs: engineAt(ground.sqs.url),
      mails,
      senders: sendersOf(resources),
      secrets,
      files: ground.files,
      now,
      onMail: (mail) => {
        log(`mail  to ${mail.to.join(', ')}: ${mail.subject}`);
        onMail(mail);
      },
    }),
    uploads: { buckets: ground.buckets, files: ground.files, secretAccessKey: LOCAL_SECRET, onFile, now },
    log,
  });
}
