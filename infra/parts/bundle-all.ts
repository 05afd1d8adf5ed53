// Bundles every function into a folder, each in one of its own: `node bundle-all.ts <folder>`. A process of its own, since
// the CDK wants its assets at once and the bundler takes plug-ins only when it may take its time.
import { globSync } from 'node:fs';
import { bundle, projectRoot } from './bundling.ts';

const [, , outdir] = process.argv;
if (outdir === undefined) throw new Error('node infra/parts/bundle-all.ts <folder>');

// All at once, since they share most of what they hold: it takes a fifth of bundling one by one.
await bundle({ entryPoints: globSync('functions/*/handler.ts', { cwd: projectRoot }), outbase: 'functions', outdir });
