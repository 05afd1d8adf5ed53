import { afterEach, expect, test } from 'vitest';
import { type LocalSystem, startLocal } from '../../local/start.ts';
import type { Template } from '../../local/template/template.ts';
import { newFolder, smallAssembly, smallTemplate } from './small/stack.ts';

let system: LocalSystem | undefined;
afterEach(() => system?.stop());

/** The small stack with one function's role allowing nothing. */
function withoutRights(role: 'handRole' | 'workerRole') {
  return (template: Template): Template => ({
    ...template,
    Resources: {
      ...template.Resources,
      [role]: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} }, Metadata: {} },
    },
  });
}

test('what a role does not allow is refused in the words of each service, and the terminal says who lacks what', async () => {
  const lines: string[] = [];
  system = await startLocal({
    dataDir: newFolder(),
    port: 0,
    assembly: smallAssembly(),
    patchTemplate: withoutRights('handRole'),
    log: (line) => lines.push(line),
  });
  const mail = 'From: a@verkosto.example\r\nTo: b@kyla.example\r\n\r\nHei';
  const refusals = [];
  for (const action of ['read', 'write', 'queue', 'secret', 'mail']) {
    refusals.push(await system.invoke('hand', { action, text: 'x', mail }));
  }
  const refused = (errorType: string, right: string) => ({
    kind: 'failed',
    errorType,
    errorMessage: expect.stringContaining(`is not authorized to perform: ${right} on resource: arn:aws:`),
  });
  expect(refusals).toEqual([
    refused('AccessDeniedException', 'dynamodb:GetItem'),
    refused('AccessDeniedException', 'dynamodb:PutItem'),
    refused('AccessDenied', 'sqs:SendMessage'),
    refused('AccessDenied', 'secretsmanager:GetSecretValue'),
    refused('AccessDenied', 'ses:SendRawEmail'),
  ]);
  expect(lines).toContain(
    'refused  small-hand: its role in the template does not allow dynamodb:GetItem on arn:aws:dynamodb:eu-north-1:000000000000:table/Notes',
  );
});

test('a queue whose function may not read it is not started', async () => {
  const starting = startLocal({
    dataDir: newFolder(),
    port: 0,
    assembly: smallAssembly(),
    patchTemplate: withoutRights('workerRole'),
  });
  await expect(starting).rejects.toThrow(/^Mapping .*cannot feed worker: its role does not allow sqs:ReceiveMessage/);
});

test('a stack with a resource that nothing runs is not started', async () => {
  const patchTemplate = (template: Template): Template => ({
    ...template,
    Resources: { ...template.Resources, Stream: { Type: 'AWS::Kinesis::Stream', Properties: {}, Metadata: {} } },
  });
  const starting = startLocal({ dataDir: newFolder(), port: 0, assembly: smallAssembly(), patchTemplate });
  await expect(starting).rejects.toThrow(/^Stream is of type AWS::Kinesis::Stream/);
  expect(smallTemplate.Resources).not.toHaveProperty('Stream');
});
