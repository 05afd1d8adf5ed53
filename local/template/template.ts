import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Problem } from '../problem.ts';

/** One resource as the template writes it, intrinsic functions unresolved. */
const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.object({ 'aws:cdk:path': z.string().optional() }).default({}),
});
export type Resource = z.infer<typeof Resource>;

/** A CloudFormation template: what the deployed stack would be made from. */
export const Template = z.object({ Resources: z.record(z.string(), Resource) });
export type Template = z.infer<typeof Template>;

/** The template that lies alone in a cloud assembly, as plain JSON: parse it with `Template`. */
export function readTemplate(assembly: string): unknown {
  const names = readdirSync(assembly).filter((name) => name.endsWith('.template.json'));
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw new Problem(`${assembly} holds ${names.length} templates: the local system runs exactly one stack.`);
  }
  return JSON.parse(readFileSync(join(assembly, name), 'utf8'));
}
