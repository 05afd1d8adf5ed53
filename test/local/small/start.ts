// Runs the small stack in a process of its own, so that a test can kill it: `node start.ts <data folder> <assembly>`.
import { startLocal } from '../../../local/start.ts';

const [dataDir = '', assembly = ''] = process.argv.slice(2);
await startLocal({
  dataDir,
  port: 0,
  assembly,
  patchTemplate: (template) => {
    const { Mapping: _, ...Resources } = template.Resources;
    return { Resources };
  },
});
