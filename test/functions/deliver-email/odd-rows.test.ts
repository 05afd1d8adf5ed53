import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import { composer } from '../../../shared/email/compose.ts';
import { toItem } from '../../../shared/rows.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const world = () => ({ ...network(dynamo), mailer: memoryMailer() });

test('a title with what SQS refuses and a name with a line break are in the mail, not in its message or its headers', async () => {
  const deps = world();
  const title = 'Rokotus\uffffpäivä';
  const bulletin = sealedBulletin('Outo', { texts: { fi: { title, body: 'Tule paikalle.' } } });
  const partner = examplePartner('Outola', { name: 'Outola\r\nBcc: kaikki@example.org' });
  const message = messageOf(first(await deps.fannedOut(bulletin, [partner])));
  expect(JSON.stringify(message)).not.toMatch(/\uffff|Bcc/);
  await deliverEmails(message, deps);
  expect((await deps.rowsOf(bulletin.id)).map(({ state }) => state)).toEqual(['sent']);
  const [call] = deps.mailer.calls;
  if (call === undefined) throw new Error('no mail was sent');
  const sender = { name: 'Hyvinvointialue', address: 'tiedotteet@hva.example', replyTo: 'viestinta@hva.example' };
  const raw = (await composer(sender)(call.mail)).toString('utf8');
  expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im);
});

test('a partner who is erased while the mail is on its way gets nothing, and the delivery says so', async () => {
  const deps = world();
  const bulletin = sealedBulletin('Poistettavalle');
  const partner = examplePartner('Poistettu');
  const message = messageOf(first(await deps.fannedOut(bulletin, [partner])));
  const Key = toItem({ id: partner.id });
  await dynamo.client.send(new DeleteItemCommand({ TableName: dynamo.tableNames.partner, Key }));
  await deliverEmails(message, deps);
  expect((await deps.rowsOf(bulletin.id)).map(({ state, reason }) => [state, reason])).toEqual([['skipped', 'left']]);
});

test('a bulletin that is deleted while it goes out ends in words of its own', async () => {
  const deps = world();
  const bulletin = sealedBulletin('Hävinnyt');
  const message = messageOf(first(await deps.fannedOut(bulletin, [examplePartner('Kylä')])));
  const Key = toItem({ id: bulletin.id });
  await dynamo.client.send(new DeleteItemCommand({ TableName: dynamo.tableNames.bulletin, Key }));
  await deliverEmails(message, deps);
  expect((await deps.rowsOf(bulletin.id)).map(({ state, reason }) => [state, reason])).toEqual([
    ['skipped', 'no-content'],
  ]);
});

test('a record of another version fails its message, and its mates are sent', async () => {
  const deps = world();
  const bulletin = sealedBulletin('Kahdelle');
  const rows = await deps.fannedOut(bulletin, [examplePartner('Uusi'), examplePartner('Vanha')]);
  const odd = { ...first(rows), attempts: 'many' };
  await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.delivery, Item: toItem(odd) }));
  await expect(deliverEmails(messageOf(first(rows), ...rows.slice(1)), deps)).rejects.toThrow();
  expect(deps.mailer.calls).toHaveLength(1);
});
