import { expect, test } from 'vitest';
import { rights } from '../../infra/rights.ts';
import type { Template } from '../../local/template/template.ts';
import { eventually, startSystem } from '../support/system.ts';

/** The real template, less one action of one role: what a forgotten line of `infra/rights.ts` gives. */
function without(action: string, door: string): (template: Template) => Template {
  return (template) => {
    const text = JSON.stringify(template.Resources, (key, value: unknown) =>
      key === 'Action' && Array.isArray(value) ? value.filter((each) => each !== action) : value,
    );
    const resources: Template['Resources'] = JSON.parse(text);
    for (const [id, resource] of Object.entries(template.Resources)) {
      const isOther = resource.Type !== 'AWS::IAM::Role' || !id.toLowerCase().startsWith(door.replaceAll('-', ''));
      if (isOther) resources[id] = resource;
    }
    return { ...template, Resources: resources };
  };
}

test('a right that was forgotten shows on the laptop: the function is refused, and the terminal says what lacks', async () => {
  expect(rights.report.tables.report).toContain('PutItem');
  const whole = await startSystem({ clocks: 'none' });
  expect(await whole.invoke('report', { month: '2026-10', send: true })).toMatchObject({ kind: 'returned' });
  await whole.stop();

  const lacking = await startSystem({ clocks: 'none', patchTemplate: without('dynamodb:PutItem', 'report') });
  expect(await lacking.invoke('report', { month: '2026-10', send: true })).toMatchObject({
    kind: 'failed',
    errorMessage: expect.stringContaining('is not authorized to perform: dynamodb:PutItem'),
  });
  await eventually(
    async () =>
      lacking.lines.find((line) => /refused .*report: its role .* does not allow dynamodb:PutItem/.test(line)),
    'the terminal to say it',
  );
  await lacking.stop();
});
