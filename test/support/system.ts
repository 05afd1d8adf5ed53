import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { inject, vi } from 'vitest';
import * as z from 'zod';
import { startDemo } from '../../local/demo/demo.ts';
import { type LocalOptions, type LocalSystem, startLocal } from '../../local/start.ts';

export type TestSystem = LocalSystem & {
  /** Every line that the terminal would have shown. */
  readonly lines: readonly string[];
  /** The mails that one person got, oldest first, as their mail program reads them. */
  readonly mailsTo: (address: string) => Promise<ParsedMail[]>;
};

/** Runs a test against the whole local system with its demonstration, in a folder of its own, and stops it after. */
export async function startSystem(options: Partial<LocalOptions> = {}): Promise<TestSystem> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'kumppaniverkosto-'));
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const demo = await startDemo({ log });
  const hosts = [demo.webhookAllowedHosts, options.webhookAllowedHosts].filter((host) => host !== undefined);
  const system = await startLocal({
    port: 0,
    furnish: demo.furnish,
    log,
    assembly: inject('assembly'),
    ...options,
    dataDir,
    webhookAllowedHosts: hosts.join(','),
  });
  await demo.connect(system);
  return {
    ...system,
    lines,
    mailsTo: (address) => mailsTo(system.inboxUrl, address),
    stop: async () => {
      await Promise.all([system.stop(), demo.stop()]);
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const Listing = z.array(z.object({ id: z.string(), date: z.string() }));

async function mailsTo(inboxUrl: string, address: string): Promise<ParsedMail[]> {
  const listed = await fetch(`${inboxUrl}/messages.json?to=${encodeURIComponent(address)}`);
  const mails = Listing.parse(await listed.json()).reverse();
  return Promise.all(
    mails.map(async ({ id }) => {
      const raw = await fetch(`${inboxUrl}/messages/${id}/raw`);
      return simpleParser(Buffer.from(await raw.arrayBuffer()));
    }),
  );
}

/** Waits until something is there, and gives it: for what happens behind a queue. At most `patienceMs`. */
export function eventually<T>(look: () => Promise<T | undefined>, what: string, patienceMs = 30_000): Promise<T> {
  return vi.waitFor(
    async () => {
      const found = await look();
      if (found === undefined) throw new Error(`still waiting for ${what}`);
      return found;
    },
    { timeout: patienceMs, interval: 200 },
  );
}
