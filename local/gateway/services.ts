import * as z from 'zod';
import { acceptedAnswer, errorAnswer, quotaAnswer } from '../mail/ses.ts';
import type { MailStore, StoredMail } from '../mail/store.ts';
import { readSubmission, type Senders } from '../mail/submission.ts';
import type { Files } from '../s3/files.ts';
import { filesService } from '../s3/service.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { arnOf, type Place } from '../template/place.ts';
import { dynamodbWishes } from './dynamodb-wishes.ts';
import type { Engine } from './engine.ts';
import type { Service, ServiceAnswer, ServiceRequest } from './service.ts';
import { sqsWishes } from './sqs-wishes.ts';

/** What the services stand on. */
export type Backends = {
  readonly place: Place;
  readonly dynamodb: Engine;
  readonly sqs: Engine;
  readonly mails: MailStore;
  readonly senders: Senders;
  readonly secrets: Secrets;
  readonly files: Files;
  readonly now: () => Date;
  /** Told of each mail that was accepted. */
  readonly onMail: (mail: StoredMail) => void;
};

/** The services that functions may call, by the name in a request's signature. Any other is an error. */
export function services(backends: Backends): Readonly<Record<string, Service>> {
  const { place, dynamodb, sqs } = backends;
  return {
    dynamodb: {
      read: async (request) => ({
        wishes: dynamodbWishes(operationOf(request), bodyOf(request), place),
        carryOut: () => dynamodb(request),
      }),
      error: jsonError,
    },
    sqs: {
      read: async (request) => ({
        wishes: sqsWishes(operationOf(request), bodyOf(request), place),
        carryOut: () => sqs(request),
      }),
      error: jsonError,
    },
    secretsmanager: secretsService(backends),
    ses: mailService(backends),
    s3: filesService(backends.files),
  };
}

function secretsService({ secrets, place }: Backends): Service {
  return {
    read: async (request) => {
      const operation = operationOf(request);
      if (operation !== 'GetSecretValue')
        return jsonError('InvalidRequestException', `${operation} is not available locally`);
      const { SecretId } = z.object({ SecretId: z.string() }).parse(bodyOf(request));
      const arn = SecretId.startsWith('arn:') ? SecretId : arnOf(place, 'secretsmanager', `secret:${SecretId}`);
      return {
        wishes: [{ action: 'secretsmanager:GetSecretValue', resource: arn }],
        carryOut: async () => {
          const value = secrets.get(arn);
          if (value === undefined)
            return jsonError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
          return json(200, {
            ARN: arn,
            Name: arn.split(':').at(-1),
            SecretString: value,
            VersionStages: ['AWSCURRENT'],
          });
        },
      };
    },
    error: jsonError,
  };
}

function mailService({ mails, senders, place, now, onMail }: Backends): Service {
  const error = (code: string, message: string): ServiceAnswer => xml(errorAnswer(code, message));
  return {
    read: async ({ body }) => {
      const form = new URLSearchParams(body.toString());
      const action = form.get('Action');
      if (action === 'GetSendQuota')
        return {
          wishes: [{ action: 'ses:GetSendQuota', resource: '*' }],
          carryOut: async () => xml(quotaAnswer(mails.list(), now())),
        };
      if (action !== 'SendRawEmail')
        return error('InvalidAction', `${action} is not available locally: only SendRawEmail and GetSendQuota are.`);
      const read = await readSubmission(form, senders);
      if (read.kind === 'refused') return error(read.code, read.message);
      const { submission } = read;
      const context = { 'ses:FromAddress': submission.from };
      const resources = [
        `identity/${submission.identity}`,
        ...(submission.configurationSet === undefined ? [] : [`configuration-set/${submission.configurationSet}`]),
      ];
      return {
        wishes: resources.map((resource) => ({
          action: 'ses:SendRawEmail',
          resource: arnOf(place, 'ses', resource),
          context,
        })),
        carryOut: async () => {
          const mail = mails.add(submission, now());
          onMail(mail);
          return xml(acceptedAnswer(mail.id));
        },
      };
    },
    error,
  };
}

const operationOf = ({ headers }: ServiceRequest): string => (headers['x-amz-target'] ?? '').split('.').at(-1) ?? '';

const bodyOf = ({ body }: ServiceRequest): unknown => JSON.parse(body.toString());

const json = (status: number, body: unknown): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(body),
});

// Clients of different services read the text under different names.
const jsonError = (code: string, message: string): ServiceAnswer =>
  json(400, { __type: `com.amazon.coral.service#${code}`, message, Message: message });

const xml = (answer: { status: number; xml: string }): ServiceAnswer => ({
  status: answer.status,
  headers: { 'content-type': 'text/xml' },
  body: answer.xml,
});
