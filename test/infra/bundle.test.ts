import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

test('pages get their style sheet, icon and browser script as text, not as code of ours', async () => {
  const bundle = buildSync({
    entryPoints: ['shared/web/assets.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const [output] = bundle.outputFiles;
  const { assets } = await import(`data:text/javascript,${encodeURIComponent(output?.text ?? '')}`);
  expect(assets.style.text).toMatch(/[{;}]/);
  expect(assets.icon.text).toMatch(/^<svg/);
  expect(assets.script.text).toMatch(/document|addEventListener/);
});
