import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // The bundler ships style sheets and browser scripts as text (see infra/parts/function.ts); tests must see the same.
      name: 'assets-as-text',
      enforce: 'pre',
      load(id) {
        return /shared\/web\/assets\/.*\.(css|js|svg)$/.test(id)
          ? { code: `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`, moduleType: 'js' }
          : null;
      },
    },
  ],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
