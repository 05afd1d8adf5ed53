import { announce } from './announce.ts';
import { openDataFolder } from './data-folder.ts';
import { environmentOf } from './environment.ts';
import { functionsOf } from './functions/function.ts';
import type { Invocation } from './functions/runner.ts';
import { type FunctionsOptions, runFunctions } from './functions/start.ts';
import { gatewayOf } from './gateway/open.ts';
import { type Ground, layGround } from './ground.ts';
import { routesOf } from './http/routes.ts';
import { site } from './http/site.ts';
import { listen, ownServer } from './listen.ts';
import { mailEvents } from './mail/event-destinations.ts';
import { inbox } from './mail/inbox.ts';
import { openMailStore } from './mail/store.ts';
import { rolesOf } from './roles/roles.ts';
import type { Running } from './running.ts';
import { fileNotices } from './s3/notices.ts';
import { startSignIn } from './sign-in/provider.ts';
import { stops } from './stops.ts';
import { synthesise } from './synthesise.ts';
import type { Template } from './template/template.ts';
import { deadLetters, startClocks, startQueues, type TriggerOptions } from './triggers/start.ts';

export type LocalOptions = {
  /** Holds all state; kept between starts. */
  readonly dataDir: string;
  /** The site's port; 0 takes a free one. */
  readonly port: number;
  /** Empties the data folder first. */
  readonly fresh?: boolean;
  /** `host:port` pairs that webhooks may have besides public https, separated by commas. */
  readonly webhookAllowedHosts?: string;
  /** Puts demonstration data into an empty folder, before any function runs. It is called again if it did not finish. */
  readonly furnish?: (ground: Furnishing) => Promise<void>;
  /** One line for each event: requests, mails, what functions log, refusals. */
  readonly log?: (line: string) => void;
  /** A DynamoDB to use in place of the embedded one. */
  readonly dynamodbEndpoint?: string | undefined;

  /** For tests: a cloud assembly that is there already. */
  readonly assembly?: string;
  /** For tests: changes the template before it is read. */
  readonly patchTemplate?: (template: Template) => Template;
  /** For tests: how long functions keep their threads, and how many may have one. */
  readonly warmth?: Pick<FunctionsOptions, 'idleMs' | 'mostWarm'>;
  /** For tests: whether and how often clocks fire. */
  readonly clocks?: TriggerOptions['clocks'];
};

/** What demonstration data is written with: the operator's own clients, and what each function is told. */
export type Furnishing = Pick<Ground, 'dynamodbClient' | 'sqsClient' | 'secrets'> & {
  readonly siteUrl: string;
  /** A function's variables, by its folder's name: the names of tables and queues among them. */
  readonly environment: (door: string) => Readonly<Record<string, string>>;
};

/** A local system that is ready. */
export type LocalSystem = Omit<Running, 'pid' | 'token'> &
  Furnishing & {
    /** Runs a function with a payload, by its folder's name, and waits for its result. Throws if there is none. */
    readonly invoke: (door: string, payload?: unknown) => Promise<Invocation>;
    /** The functions that have a thread at the moment, by their folders' names. */
    readonly warm: () => readonly string[];
    /** Messages in a queue, waiting and in flight, by the end of its name (`emails`, `emails-dead`). */
    readonly countMessages: (queue: string) => number;
    readonly stop: () => Promise<void>;
  };

/** Eight threads and what they share fit into 700 MB. A page that is left for a minute starts again in a sixth of a second. */
const warmth = { idleMs: 60_000, mostWarm: 8 };

/**
 * Runs the template on this machine, and resolves once every address answers. What the person at the keyboard can put
 * right (a port in use, a missing engine, a damaged file) is a `Problem`; then nothing is left running.
 */
export async function startLocal(options: LocalOptions): Promise<LocalSystem> {
  const started = stops();
  try {
    return await start(options, started);
  } catch (error) {
    await started.run();
    throw error;
  }
}

async function start(options: LocalOptions, started: ReturnType<typeof stops>): Promise<LocalSystem> {
  const { log = () => undefined } = options;
  const now = () => new Date();
  const folder = openDataFolder(options.dataDir, { fresh: options.fresh === true });
  started.add(folder.release);
  const mails = openMailStore(folder.path);
  const ground = await layGround(
    {
      folder,
      port: options.port,
      synthesise: async () => options.assembly ?? synthesise(folder.path),
      patchTemplate: options.patchTemplate ?? ((template) => template),
      dynamodbEndpoint: options.dynamodbEndpoint,
      log,
    },
    started,
  );
  const { place, resources, secrets, dynamodbClient, sqsClient } = ground;
  const roles = rolesOf(resources);
  const lambdas = functionsOf(resources, ground.assembly);

  const signIn = await startSignIn({
    siteUrl: place.siteUrl,
    staffGroup: lambdas.flatMap(({ environment }) => environment['STAFF_GROUP'] ?? [])[0] ?? 'staff',
    preferredPort: folder.portOf('signIn'),
  });
  started.add(signIn.close);
  const inboxAt = await listen(ownServer(inbox(mails).fetch), { preferred: folder.portOf('inbox') });
  started.add(inboxAt.close);

  const environments = new Map(
    lambdas.map((lambda) => [
      lambda.door,
      environmentOf(lambda, place, { issuer: signIn.url, webhookAllowedHosts: options.webhookAllowedHosts ?? '' }),
    ]),
  );
  const furnishing: Furnishing = {
    dynamodbClient,
    sqsClient,
    secrets,
    siteUrl: place.siteUrl,
    environment: (door) => environments.get(door) ?? {},
  };
  if (!folder.isFurnished) {
    await options.furnish?.(furnishing);
    folder.markFurnished();
  }

  const events = mailEvents(resources, { publish: ground.sqs.publish, now });
  started.add(events.stop);
  const find = runFunctions({ lambdas, environments, log, ...(options.warmth ?? warmth) }, started);
  const onFile = fileNotices(
    { buckets: ground.buckets, find, toDeadLetters: deadLetters({ sqsClient, place }), log },
    started,
  );
  ground.gatewayServer.on(
    'request',
    gatewayOf({ ground, lambdas, roles, mails, onFile, onMail: events.play, now, log }),
  );
  ground.siteServer.on(
    'request',
    site({
      routes: routesOf(resources),
      invoke: async (target, event) =>
        find(target)?.invoke(event) ?? { kind: 'failed', errorType: 'Local', errorMessage: `no function ${target}` },
      now,
      log,
    }),
  );
  const triggers = { resources, place, roles, sqsClient, find, log, clocks: options.clocks ?? 'template' };
  startQueues(triggers, started);
  startClocks(triggers, started);

  const addresses = await announce({ folder, find, siteUrl: place.siteUrl, inboxUrl: inboxAt.url }, started);
  folder.rememberPorts(
    Object.fromEntries(
      Object.entries({
        gateway: place.gatewayUrl,
        signIn: signIn.url,
        inbox: inboxAt.url,
        control: addresses.controlUrl,
      }).map(([what, url]) => [what, Number(new URL(url).port)]),
    ),
  );

  return {
    ...addresses,
    ...furnishing,
    invoke: async (door, payload = {}) => {
      const found = find(door);
      if (found === undefined) throw new Error(`There is no function ${door}`);
      return found.invoke(payload);
    },
    warm: () => lambdas.flatMap(({ door }) => (find(door)?.isWarm() === true ? [door] : [])),
    countMessages: (queue) => ground.sqs.countMessages(queue),
    stop: started.run,
  };
}
