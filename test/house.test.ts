import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = globSync('{functions,shared,infra,local}/**/*.{ts,tsx}', { cwd: root });
const text = (file: string) => readFileSync(join(root, file), 'utf8');
/** What a file imports: packages by name, files of ours by their path from the root. */
const importsOf = (file: string) =>
  [...text(file).matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)]
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
    .map((name) => (name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name));
const imports = files.flatMap((file) => importsOf(file).map((to) => ({ file, to })));
const of = (room: string) => imports.filter(({ file }) => file.startsWith(`${room}/`));
const toOurs = /^(functions|shared|infra|local|test)\//;
const doorOf = (path: string) => path.split('/', 2).join('/');

it('is looked at in every room', () => {
  for (const room of ['functions', 'shared', 'infra', 'local']) expect(of(room).length).toBeGreaterThan(0);
});

it('shared knows nothing of what wakes it or where it runs', () => {
  expect(of('shared').filter(({ to }) => toOurs.test(to) && !to.startsWith('shared/'))).toEqual([]);
});

it('a function imports what we know, and no other function', () => {
  const own = ({ file, to }: { file: string; to: string }) => to.startsWith('shared/') || doorOf(file) === doorOf(to);
  expect(
    of('functions')
      .filter(({ to }) => toOurs.test(to))
      .filter((each) => !own(each)),
  ).toEqual([]);
});

it('infra imports what we know, and of a function only what it needs to be told', () => {
  const fits = /^(infra|shared)\/|^functions\/[\w-]+\/env\.ts$/;
  expect(of('infra').filter(({ to }) => toOurs.test(to) && !fits.test(to))).toEqual([]);
});

it('the local system reads the template, and no function', () => {
  expect(of('local').filter(({ to }) => toOurs.test(to) && !/^(local|infra|shared)\//.test(to))).toEqual([]);
});

it('only stores, queues, the mailer, the secret and handlers know AWS', () => {
  const mayKnow =
    /^shared\/([\w-]+\/)*([\w-]+-)?store\.ts$|^shared\/(rows|queue|secret)\.ts$|^shared\/email\/(mailer|send-quota)\.ts$|^functions\/[\w-]+\/handler\.tsx?$/;
  const know = [...of('shared'), ...of('functions')].filter(({ to }) => to.startsWith('@aws-sdk/'));
  expect(know.filter(({ file }) => !mayKnow.test(file))).toEqual([]);
  expect(know.length).toBeGreaterThan(0);
});

it('no two files need each other, not even for a type', () => {
  const next = new Map(files.map((file) => [file, importsOf(file).filter((to) => toOurs.test(to))]));
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    else if (!done.has(file)) for (const to of next.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

it.each<[string, RegExp, string, RegExp]>([
  [
    'zod comes as a whole, else the bundle trebles',
    /import \{[^}]*\bz\b[^}]*\} from 'zod'/,
    '{shared,functions,infra,local}',
    /^$/,
  ],
  ['only handlers read the environment', /process\.env/, '{shared,functions}', /\/handler\.tsx?$/],
  [
    'product code does not know that there is a laptop',
    /NODE_ENV|\b(IS|RUN)_?LOCAL|isLocal|localhost:\d/i,
    '{shared,functions}',
    /^$/,
  ],
  [
    'rules do not look at the clock',
    /new Date\(\)|Date\.now\(\)|Math\.random\(\)|randomUUID/,
    '{shared,functions}',
    /\/handler\.tsx?$/,
  ],
])('%s', (_rule, pattern, rooms, except) => {
  const looked = globSync(`${rooms}/**/*.{ts,tsx}`, { cwd: root });
  expect(looked.length).toBeGreaterThan(0);
  expect(looked.filter((file) => pattern.test(text(file)) && !except.test(file))).toEqual([]);
});
