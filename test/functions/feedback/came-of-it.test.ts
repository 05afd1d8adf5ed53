import { expect, it } from 'vitest';
import { publish } from '../../../shared/deed/changes.ts';
import { derivedId } from '../../../shared/ids.ts';
import { exampleDeed, exampleQuestion, noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { stage } from './stage.ts';

const by = { by: { sub: 'staff-1', name: 'Anna Viestijä' }, now: noon };

it('whoever holds the code of something reads what came of it, also when it was merged into another; no draft', async () => {
  const { post, questions, deeds } = stage();
  const form = { formKey: 'A'.repeat(22), about: 'service', text: 'Puhelimeen ei pääse.' };
  const sent = await (await post('/palaute', form)).text();
  const code = /<code>([\w-]{14})<\/code>/.exec(sent)?.[1] ?? '';
  const [told] = questions.rows.all();
  if (told === undefined) throw new Error('nothing was told');
  const shown = async () => validHtml(await post('/palaute/vastaus', { code }));
  const publishAbout = async (name: string, question: string) => {
    const deed = publish(exampleDeed(name, { questions: [question] }), by);
    if (deed !== undefined) await deeds.create(deed);
  };

  await deeds.create(exampleDeed('luonnos', { questions: [told.id] }));
  await publishAbout('muu', derivedId('qst', 'somebody else’s'));
  expect(textOf(await shown())).not.toContain('Asia ');

  await publishAbout('ovi', told.id);
  const html = await shown();
  expect(textOf(html)).toContain('Asia ovi Jono on lyhentynyt.');
  expect(html).toContain(`href="/te-sanoitte/${exampleDeed('ovi').id}"`);

  const lead = exampleQuestion('lead');
  await questions.create(lead);
  await questions.save({ ...told, version: told.version + 1, state: 'merged', mergedInto: lead.id });
  await publishAbout('jono', lead.id);
  expect(textOf(await shown())).toContain('Asia jono');
});
