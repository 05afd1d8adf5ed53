import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // The bundler ships style sheets and browser scripts as text (see infra/parts/bundle.ts); tests must see the same.
      // The suffix keeps Vite's own handling of style sheets, which would empty them, away.
      name: 'assets-as-text',
      enforce: 'pre',
      resolveId(source, importer) {
        const isAsset = importer && /^\.\/assets\/.*\.(css|js|svg)$/.test(source);
        return isAsset ? `${resolve(importer, '..', source)}.text` : null;
      },
      load(id) {
        if (!/shared\/web\/assets\/.*\.text$/.test(id)) return null;
        const text = readFileSync(id.slice(0, -'.text'.length), 'utf8');
        return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js' };
      },
    },
    {
      // The bundler gives fonts as their bytes.
      name: 'fonts-as-bytes',
      enforce: 'pre',
      load(id) {
        if (!id.endsWith('.woff')) return null;
        return `export default Uint8Array.from(atob('${readFileSync(id).toString('base64')}'), (byte) => byte.charCodeAt(0))`;
      },
    },
  ],
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/{system,feedback,partner}/**'] },
      },
      {
        extends: true,
        // A project of its own, so that only those who start the whole system wait for its code to be bundled.
        test: {
          name: 'system',
          include: ['test/{system,feedback,partner}/**/*.test.ts'],
          globalSetup: 'test/support/assembly.ts',
        },
      },
    ],
  },
});
