import './check-node.js';
import { parseArgs } from 'node:util';
import { startDemo } from './demo/demo.ts';
import { messageOf, Problem } from './problem.ts';
import { startLocal } from './start.ts';

// Lambda runs in UTC whatever the machine's zone; people read the terminal in their own.
const clock = new Intl.DateTimeFormat('fi-FI', { timeStyle: 'medium' });
process.env['TZ'] = 'UTC';
const log = (line: string): void => console.error(`${clock.format(new Date())}  ${line}`);

const { PORT = '8080', DATA_DIR = '.local', DYNAMODB_ENDPOINT, WEBHOOK_ALLOWED_HOSTS } = process.env;

try {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const demo = await startDemo({ log });
  const system = await startLocal({
    dataDir: DATA_DIR,
    port: portFrom(PORT),
    fresh: values.fresh,
    dynamodbEndpoint: DYNAMODB_ENDPOINT,
    webhookAllowedHosts: [demo.webhookAllowedHosts, WEBHOOK_ALLOWED_HOSTS].filter(Boolean).join(','),
    furnish: demo.furnish,
    log,
  });
  await demo.connect(system);
  log(`The invented community's own website, which takes bulletins by webhook: ${demo.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.all([system.stop(), demo.stop()]).then(() => process.exit(0)));
  }
  console.log(`ready ${system.siteUrl} ${system.adminUrl} ${system.inboxUrl}`);
  // After that line: nobody who wants to look around should wait for documents to be made.
  demo.report(system).then(
    () => log(`The council's reports of past months: ${system.siteUrl}/kokeilu, and as mail in the inbox`),
    (error: unknown) => log(`The demonstration's past months have no report: ${messageOf(error)}`),
  );
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Problem(`PORT is ${text}: give a number from 1 to 65535, as in PORT=8081 npm start.`);
}

function sentence(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (error instanceof TypeError && error.message.includes('Unknown option')) {
    return 'The only option is --fresh, which empties the data folder: npm start -- --fresh.';
  }
  // Nobody foresaw it: whoever mends it needs the whole of it.
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
