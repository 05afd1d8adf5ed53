// The functions of the small stack that the local system is tried with: one export each.
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const { NOTE_TABLE, WORK_QUEUE_URL, SECRET_ID } = process.env;
const dynamodb = new DynamoDBClient({ maxAttempts: 1 });
const sqs = new SQSClient({ maxAttempts: 1 });
const ses = new SESClient({ maxAttempts: 1 });
const secrets = new SecretsManagerClient({ maxAttempts: 1 });

/** Shows what came in. */
export const page = async (event) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  cookies: ['a=1; Path=/', 'b=2; Path=/'],
  body: JSON.stringify(event),
});

/** Handles each message as its body says. */
export const worker = async ({ Records }) => {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    if (body === 'throw') throw new Error('thrown for the whole batch');
    if (body === 'crash') process.exit(1);
    if (body === 'slow') await new Promise((resolve) => setTimeout(resolve, 60_000));
    if (body.startsWith('fail')) batchItemFailures.push({ itemIdentifier: messageId });
    else await dynamodb.send(new PutItemCommand({ TableName: NOTE_TABLE, Item: { id: { S: body } } }));
  }
  return { batchItemFailures };
};

/** Does one thing on request. */
export const hand = async ({ action, text, mail }) => {
  if (action === 'read') {
    const { Item } = await dynamodb.send(new GetItemCommand({ TableName: NOTE_TABLE, Key: { id: { S: text } } }));
    return Item === undefined ? null : Item.id.S;
  }
  if (action === 'write')
    return void (await dynamodb.send(new PutItemCommand({ TableName: NOTE_TABLE, Item: { id: { S: text } } })));
  if (action === 'queue')
    return void (await sqs.send(new SendMessageCommand({ QueueUrl: WORK_QUEUE_URL, MessageBody: text })));
  if (action === 'secret') return (await secrets.send(new GetSecretValueCommand({ SecretId: SECRET_ID }))).SecretString;
  if (action === 'mail')
    return (await ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(mail) } }))).MessageId;
  if (action === 'environment') return process.env;
  throw new RangeError(`no such action: ${action}`);
};
