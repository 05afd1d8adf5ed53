import { parseArgs } from 'node:util';
import { SettingsError } from './settings.ts';
import { synthesise } from './synth.ts';

/** The CDK app. `npm run synth` writes cdk.out; `-- -c stage=NAME` chooses another stage. `cdk deploy` runs this too. */
const { values } = parseArgs({ options: { context: { type: 'string', short: 'c', multiple: true } } });

try {
  const directory = synthesise({ context: Object.fromEntries((values.context ?? []).map(nameAndValue)) });
  console.error(`Written to ${directory}`);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function nameAndValue(argument: string): [string, string] {
  const [name = '', ...value] = argument.split('=');
  return [name, value.join('=')];
}
