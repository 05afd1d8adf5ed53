import * as z from 'zod';
import { Problem } from '../problem.ts';

/** What a name in the template stands for: a resource's `Ref`, its attribute, or a pseudo parameter such as `AWS::Region`. */
export type Lookup = (name: string, attribute?: string) => string;

const Pair = z.tuple([z.string(), z.string()]);
const Join = z.tuple([z.string(), z.unknown()]);
const Select = z.tuple([z.coerce.number().int().nonnegative(), z.unknown()]);
const Split = z.tuple([z.string(), z.unknown()]);
const Substitution = z.union([
  z.string().transform((text): [string, Record<string, unknown>] => [text, {}]),
  z.tuple([z.string(), z.record(z.string(), z.unknown())]),
]);
const Texts = z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String));

/**
 * The value with every intrinsic function in it computed. What this does not know (`Fn::If`, `Fn::ImportValue`, …) is an
 * error that names `where` it stands, since leaving it in place would fail later and further away.
 */
export function resolveIntrinsics(value: unknown, lookup: Lookup, where: string): unknown {
  const resolve = (inner: unknown): unknown => resolveIntrinsics(inner, lookup, where);
  if (Array.isArray(value)) return value.filter((item) => !isNoValue(item)).map(resolve);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only !== undefined && entries.length === 1 && /^(Ref$|Fn::|Condition$)/.test(only[0])) {
    return compute(only[0], only[1], { resolve, lookup, where });
  }
  return Object.fromEntries(
    entries.filter(([, inner]) => !isNoValue(inner)).map(([key, inner]) => [key, resolve(inner)]),
  );
}

type Scope = { readonly resolve: (value: unknown) => unknown; readonly lookup: Lookup; readonly where: string };

function compute(name: string, argument: unknown, { resolve, lookup, where }: Scope): unknown {
  switch (name) {
    case 'Ref':
      return lookup(z.string().parse(argument));
    case 'Fn::GetAtt': {
      const [resource, attribute] = Pair.parse(typeof argument === 'string' ? splitOnce(argument, '.') : argument);
      return lookup(resource, attribute);
    }
    case 'Fn::Join': {
      const [separator, items] = Join.parse(argument);
      return Texts.parse(resolve(items)).join(separator);
    }
    case 'Fn::Select': {
      const [index, items] = Select.parse(argument);
      const item = Texts.parse(resolve(items))[index];
      if (item === undefined) throw new Problem(`${where}: Fn::Select asks for item ${index} of a shorter list.`);
      return item;
    }
    case 'Fn::Split': {
      const [separator, text] = Split.parse(argument);
      return z.string().parse(resolve(text)).split(separator);
    }
    case 'Fn::Sub': {
      const [text, variables] = Substitution.parse(argument);
      return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, inner: string) => {
        if (literal === '!') return `\${${inner}}`;
        if (inner in variables) return z.string().parse(resolve(variables[inner]));
        return inner.includes('.') ? lookup(...splitOnce(inner, '.')) : lookup(inner);
      });
    }
    default:
      throw new Problem(
        `${where} uses ${name}, which the local system does not know: teach it in local/template/intrinsics.ts.`,
      );
  }
}

/** `{ "Ref": "AWS::NoValue" }` means: as if the property were not there. */
const isNoValue = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'Ref' in value && value.Ref === 'AWS::NoValue';

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
