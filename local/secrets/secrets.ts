import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Problem } from '../problem.ts';
import type { Resources } from '../template/resources.ts';
import { writeWhole } from '../write-whole.ts';

const Secret = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  GenerateSecretString: z
    .strictObject({
      PasswordLength: z.number().int().positive().default(32),
      ExcludePunctuation: z.boolean().default(false),
      ExcludeCharacters: z.string().default(''),
      IncludeSpace: z.literal(false).default(false),
      RequireEachIncludedType: z.unknown(),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .partial({ RequireEachIncludedType: true }),
  KmsKeyId: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

/** Secret values by ARN. */
export type Secrets = ReadonlyMap<string, string>;

const Kept = z.record(z.string(), z.string());

/**
 * The template's secrets, generated as it says on the first start and kept in `<dataDir>/secrets.json`, which only its
 * owner may read: links in mails that were sent before a restart must still hold after it.
 */
export function openSecrets(dataDir: string, resources: Resources): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept = readKept(file);
  const secrets = new Map<string, string>();
  for (const { logicalId, properties } of resources.ofType('AWS::SecretsManager::Secret', Secret)) {
    const value = kept[logicalId] ?? generate(properties.GenerateSecretString);
    kept[logicalId] = value;
    secrets.set(resources.lookup(logicalId), value);
  }
  writeWhole(file, JSON.stringify(kept, null, 2));
  return secrets;
}

function readKept(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const text = readFileSync(file, 'utf8');
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    throw new Problem(`${file} is not readable: put a copy of it back, or start empty with npm start -- --fresh.`);
  }
}

type Rule = z.infer<typeof Secret>['GenerateSecretString'];

function generate(rule: Rule): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const punctuation = rule.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
  const alphabet = [...(letters + punctuation)].filter((character) => !rule.ExcludeCharacters.includes(character));
  const value = Array.from({ length: rule.PasswordLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  if (rule.SecretStringTemplate === undefined || rule.GenerateStringKey === undefined) return value;
  return JSON.stringify({ ...Kept.parse(JSON.parse(rule.SecretStringTemplate)), [rule.GenerateStringKey]: value });
}
