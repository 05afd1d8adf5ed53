import * as z from 'zod';
import { codePoints } from './typed.ts';

/** The longest text that any field takes, in code points. */
export const longestText = 4000;

/**
 * One line of text, its line breaks and runs of spaces made one space. `max` is in code points.
 * Empty is an error; see `optional` for a field that may be left empty.
 */
export function oneLine(limits: { readonly max: number }) {
  return z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).check(atMost(limits.max)));
}

/** A text of any number of lines, without empty space around it. `max` is in code points. */
export function paragraphs(limits: { readonly max: number }) {
  return z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(1).check(atMost(limits.max)));
}

/** An e-mail address. At most 254 characters, which is what SMTP can carry. */
export const emailAddress = oneLine({ max: 254 }).pipe(z.email());

/** A day as a date field sends it: `2026-11-23`. */
export const day = oneLine({ max: 10 }).pipe(z.iso.date());

/** The same field when it may be left empty: `undefined` then. */
export function optional<Field extends z.ZodType>(field: Field) {
  return z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    field.optional(),
  );
}

/** A group of check boxes: a list of the ticked ones, each once. */
export function ticked<Option extends z.ZodType>(option: Option) {
  return z.preprocess(
    (typed) => (typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed),
    z.array(option).transform((options) => [...new Set(options)]),
  );
}

/** One check box of its own that must be ticked, such as consent. Its value is `yes`. */
export const consent = z.literal('yes');

/** One check box of its own that may be ticked. Its value is `yes`. */
export const checkbox = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

/** Rows of a repeated group (`accounts.0.name`, `accounts.1.name`). Rows left empty are gone before this sees them. */
export function rows<Row extends z.ZodType>(row: Row, limits: { readonly min?: number; readonly max: number }) {
  return z
    .array(row)
    .min(limits.min ?? 0)
    .max(limits.max)
    .prefault([]);
}

/** Zod's own `.max` counts UTF-16 units, of which an emoji takes two. */
function atMost(max: number) {
  return (payload: z.core.ParsePayload<string>) => {
    if (codePoints(payload.value) <= max) return;
    payload.issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: payload.value });
  };
}
