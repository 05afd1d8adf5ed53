/** The keys of an object that is never extended, typed as its own keys: a non-empty list that zod's `enum` takes. */
export function keysOf<T extends Record<string, unknown>>(object: T): [keyof T & string, ...(keyof T & string)[]] {
  const isKey = (key: string): key is keyof T & string => key in object;
  const [first, ...rest] = Object.keys(object).filter(isKey);
  if (first === undefined) throw new Error('keysOf: the object is empty');
  return [first, ...rest];
}
