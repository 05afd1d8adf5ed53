import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, expect, test, vi } from 'vitest';
import { bundle } from '../../infra/parts/bundling.ts';
import { defaultProvider } from '../../infra/parts/in-bundles/lambda-credentials.ts';

afterEach(() => vi.unstubAllEnvs());

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

test('a bundle holds neither the search for credentials outside the environment nor a table of file types', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'bundle-'));
  await bundle({ entryPoints: ['functions/deliver-email/handler.ts'], outbase: 'functions', outdir });
  const code = readFileSync(join(outdir, 'deliver-email', 'index.mjs'), 'utf8');
  rmSync(outdir, { recursive: true });
  expect(code).not.toContain('AWS_WEB_IDENTITY_TOKEN_FILE');
  expect(code).not.toContain('application/vnd.zul');
  expect(code).toContain('AWS_SESSION_TOKEN');
});

test("a function signs with its role's credentials from the environment, and without them makes no call", async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'token');
  expect(await defaultProvider()()).toEqual({ accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token' });
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
  await expect(defaultProvider()()).rejects.toMatchObject({ name: 'CredentialsProviderError' });
});
