import { readdirSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { bundling } from '../../infra/parts/bundle.ts';

test('a page sends its style sheet and its browser script as they are, not as code of ours', () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: "import css from './site.css'; import script from './enhance.browser.js'; console.log(css, script);",
      resolveDir: 'shared/web/assets',
    },
    bundle: true,
    write: false,
    format: 'esm',
    loader: bundling.loader as Record<string, 'text'>,
  });
  expect(outputFiles[0]?.text).toContain('site_default = ');
  expect(outputFiles[0]?.text).toContain('enhance_browser_default = ');
});

test('a script for browsers says so in its name, since the bundler tells it by that', () => {
  const scripts = readdirSync('shared/web/assets').filter((name) => name.endsWith('.js'));
  expect(scripts.filter((name) => !name.endsWith('.browser.js'))).toEqual([]);
});
