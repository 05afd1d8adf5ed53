import * as z from 'zod';

const Texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);

/**
 * A statement of a policy. Only what the evaluator below understands is accepted: anything else (`NotAction`, another
 * condition operator) is an error, never a silent yes.
 */
const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: Texts,
  Resource: Texts,
  Condition: z
    .strictObject({
      StringEquals: z.record(z.string(), Texts).optional(),
      StringLike: z.record(z.string(), Texts).optional(),
    })
    .optional(),
});

export const PolicyDocument = z.object({ Version: z.string().optional(), Statement: z.array(Statement) });
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** One thing that somebody wants to do, and what is known of the circumstances (such as `ses:FromAddress`). */
export type Wish = {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
};

/** Whether the policies together allow it, as IAM decides: some statement allows, and none denies. */
export function allows(policies: readonly PolicyDocument[], wish: Wish): boolean {
  const matching = policies.flatMap((policy) => policy.Statement).filter((statement) => matches(statement, wish));
  return matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny');
}

function matches(statement: z.infer<typeof Statement>, { action, resource, context = {} }: Wish): boolean {
  const { StringEquals = {}, StringLike = {} } = statement.Condition ?? {};
  return (
    statement.Action.some((pattern) => like(pattern.toLowerCase(), action.toLowerCase())) &&
    statement.Resource.some((pattern) => like(pattern, resource)) &&
    Object.entries(StringEquals).every(([key, values]) => values.some((value) => value === context[key])) &&
    Object.entries(StringLike).every(([key, patterns]) => patterns.some((pattern) => like(pattern, context[key])))
  );
}

/** `*` stands for any run of characters, `?` for one. */
function like(pattern: string, text: string | undefined): boolean {
  if (text === undefined) return false;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
