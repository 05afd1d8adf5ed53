import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesise } from '../../infra/synth.ts';

// biome-ignore lint/suspicious/noExplicitAny: a template has no type of its own, and a wrong guess fails the test that made it
export type Properties = Readonly<Record<string, any>>;

export type DeployedTemplate = {
  /** The whole template as text, for what must be nowhere in it. */
  readonly text: string;
  readonly types: readonly string[];
  readonly outputs: Properties;
  /** How many findings the AwsSolutions checks left without a reason. */
  readonly findings: readonly unknown[];
  /** The properties of each resource of a type, by logical id. */
  ofType(type: string): readonly (readonly [id: string, properties: Properties])[];
  /** The properties of the resource that a `Ref` or `Fn::GetAtt` points at. */
  referred(reference: unknown): Properties;
};

/** Synthesises what would be deployed, without the functions' code. */
export function deployedTemplate(context: Record<string, unknown> = {}): DeployedTemplate {
  const outdir = mkdtempSync(join(tmpdir(), 'template-'));
  try {
    const directory = synthesise({ outdir, bundle: false, context });
    const text = readFileSync(join(directory, 'Kumppaniverkosto.template.json'), 'utf8');
    const report = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'));
    const { Resources, Outputs } = JSON.parse(text);
    const resources = Object.entries<Properties>(Resources);
    return {
      text,
      types: resources.map(([, resource]) => resource['Type']),
      outputs: Outputs,
      findings: report.pluginReports.flatMap((plugin: Properties) => plugin['violations']),
      ofType: (type) =>
        resources.filter(([, resource]) => resource['Type'] === type).map(([id, r]) => [id, r['Properties'] ?? {}]),
      referred: (reference) => Resources[idOf(reference)].Properties,
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The logical id that a `Ref`, a `Fn::GetAtt`, or the first of these in a `Fn::Join`, points at. */
export function idOf(reference: unknown): string {
  const text = JSON.stringify(reference);
  const id = /\{"(?:Ref":"(?!AWS::)|Fn::GetAtt":\[")([^"]+)"/.exec(text)?.[1];
  if (id === undefined) throw new Error(`${text} refers to no resource`);
  return id;
}

/** The folder under functions/ that a deployed function comes from. */
export function doorOf(properties: Properties): string {
  return properties['FunctionName'].replace('kumppaniverkosto-pilot-', '');
}
