import * as z from 'zod';

import { Locale } from '../shared/language/locale.ts';
import { Municipality, Topic } from '../shared/partner/partner.ts';
import { DueTimes } from '../shared/question/due.ts';
import { Retention } from '../shared/question/retention.ts';

/** Days of retention that CloudWatch Logs knows, up to the 30 that the privacy text promises. */
const retentionDays = [1, 3, 5, 7, 14, 30] as const;

/** AWS regions on the soil of the European Union, where the privacy text says that everything is stored. */
const regions = ['eu-north-1', 'eu-west-1', 'eu-west-3', 'eu-central-1', 'eu-south-1'] as const;

const address = z.email('an e-mail address');
const addresses = z.array(address, 'a list of e-mail addresses').min(1, 'a list of at least one e-mail address');
/** Lambda accepts no smaller limit than 2. */
const concurrency = z.int('a whole number').min(2, 'at least 2').max(1_000, 'at most 1000');

const httpsOrigin = 'an https address without a path, such as https://verkosto.example.org';
const isHttpsOrigin = (url: string) => url.startsWith('https:') && URL.canParse(url) && new URL(url).origin === url;

/** The shape of a stage's settings; each message completes "it must be ...". */
const shape = z.strictObject({
  /** Where everything of the stage runs. */
  region: z.enum(regions, `an AWS region within the European Union: ${regions.join(', ')}`),
  /** The site's own address; without it the site is found at the HTTP API's address. */
  siteUrl: z.string(httpsOrigin).refine(isHttpsOrigin, httpsOrigin).optional(),
  /** The certificate of `siteUrl`, in the stage's region. */
  certificateArn: z
    .string()
    .startsWith('arn:aws:acm:', 'the ARN of a certificate in AWS Certificate Manager')
    .optional(),
  /** The domain that mails are sent from and signed for. */
  mailDomain: z
    .string('a domain name, such as tiedotteet.example.org')
    .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'a domain name, such as tiedotteet.example.org'),
  mailFrom: address,
  mailReplyTo: address,
  /** Who is told of a community that waits for approval. */
  staffAddresses: addresses,
  /** Who answers for the services of a topic, and is told at once when a matter of theirs spreads. */
  topicOwners: z
    .partialRecord(Topic, addresses, 'a list of e-mail addresses for each topic that has somebody')
    .default({}),
  /** Whose leaders are told each Monday what people asked; see docs/decisions/0009-leaders-are-settings.md. */
  leaders: z
    .partialRecord(
      Municipality,
      addresses,
      'a list of e-mail addresses for each municipality code that has somebody, and "region"',
    )
    .refine((areas) => {
      const all = Object.values(areas).flat();
      return new Set(all).size === all.length;
    }, 'lists in which each address is named once: a leader is told of one area')
    .default({}),
  /** How soon staff answer what people ask, claim and tell. */
  dueTimes: DueTimes.prefault({}),
  /** How long what people tell us is kept: the privacy page says so. */
  retention: Retention.prefault({}),
  /** Who receives the monthly report. */
  councilAddresses: addresses,
  /** The language that the report is written in. */
  reportLocale: z.enum(Locale.options, 'fi, sv or en'),
  /** Who receives alarms. */
  alarmAddress: address,
  /** Whether an urgent bulletin is sent only when a second member of staff agrees. */
  urgentNeedsSecond: z.boolean('true or false'),
  /** What the whole AWS account may cost in a month, in US dollars, before `alarmAddress` is told. */
  monthlyBudgetUsd: z.number('an amount of US dollars').min(1, 'at least 1').max(100_000, 'at most 100000'),
  /** The group of the user pool that may use the staff pages. */
  staffGroup: z.string('the name of a group').regex(/^[\w-]{1,64}$/, 'the name of a group: letters, digits, _ and -'),
  /** The first label of the sign-in page's address: one of its kind in the region, over all of AWS. */
  signInPrefix: z
    .string('a name of small letters, digits and hyphens')
    .regex(
      /^(?!.*(aws|amazon|cognito))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
      'a name of small letters, digits and hyphens',
    ),
  /** How many workers may run at a time for each queue; `urgent` for each of the two of urgent bulletins. */
  concurrency: z.strictObject(
    { bulletins: concurrency, emails: concurrency, webhooks: concurrency, urgent: concurrency },
    'a number for each of bulletins, emails, webhooks, urgent',
  ),
  /** How long logs are kept. */
  logRetentionDays: z.literal(retentionDays, `one of ${retentionDays.join(', ')}`),
});

const Settings = shape
  .refine((s) => s.mailFrom.endsWith(`@${s.mailDomain}`), { path: ['mailFrom'], error: 'an address of mailDomain' })
  .refine((s) => (s.siteUrl === undefined) === (s.certificateArn === undefined), {
    path: ['certificateArn'],
    error: 'given together with siteUrl, or neither of them',
  });

/** What differs from one deployment to another; `stage` names the deployment. */
export type Settings = z.infer<typeof Settings> & { readonly stage: string };

/** The settings cannot be used; the message says which of them and what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings of a stage from the context of the CDK app (`stage` and `stages`, see cdk.json).
 * Throws a `SettingsError` with one sentence for each setting that is missing, wrong or unknown.
 */
export function readSettings(context: { readonly stage: unknown; readonly stages: unknown }): Settings {
  const stages = z.record(z.string(), z.unknown()).safeParse(context.stages);
  const names = Object.keys(stages.data ?? {});
  const stage = z.string().safeParse(context.stage).data ?? '';
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(stage)) {
    throw new SettingsError(
      `Context "stage" must be a name of at most 20 small letters, digits and hyphens. Give it as: -c stage=${names[0] ?? 'pilot'}`,
    );
  }
  const given = stages.data?.[stage];
  if (given === undefined) {
    throw new SettingsError(
      `cdk.json has no settings for stage "${stage}". Add them under context.stages.${stage}, or choose a stage that is there with -c stage=... (${names.join(', ') || 'none yet'}).`,
    );
  }
  const parsed = Settings.safeParse(given);
  if (parsed.success) return { ...parsed.data, stage };
  throw new SettingsError(parsed.error.issues.flatMap((issue) => sentences(issue, { stage, given })).join('\n'));
}

function sentences(issue: z.core.$ZodIssue, { stage, given }: { stage: string; given: unknown }): string[] {
  const where = `in cdk.json under context.stages.${stage}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) => `Setting "${[...issue.path, key].join('.')}" is not known: mend its name or remove it ${where}.`,
    );
  }
  const name = issue.path.join('.');
  const isMissing = issue.path.reduce<unknown>(valueAt, given) === undefined;
  if (name === '') return [`The settings of stage "${stage}" must be an object: mend it ${where}.`];
  return [
    isMissing
      ? `Setting "${name}" is missing: it must be ${issue.message}. Add it ${where}.`
      : `Setting "${name}" is wrong: it must be ${issue.message}. Mend it ${where}.`,
  ];
}

function valueAt(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
