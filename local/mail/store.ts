import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Problem } from '../problem.ts';
import { writeWhole } from '../write-whole.ts';
import type { Submission } from './submission.ts';

/** What is known of a mail that was accepted. */
const StoredMail = z.object({
  /** The message id that SES would have answered; later mails have greater ones. */
  id: z.string().regex(/^[\w-]+$/),
  /** When it was accepted: ISO 8601, UTC. */
  acceptedAt: z.iso.datetime(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  configurationSet: z.string().optional(),
  tags: z.record(z.string(), z.string()),
  headers: z.record(z.string(), z.string()),
  links: z.array(z.string()),
});
export type StoredMail = z.infer<typeof StoredMail>;

/** The mails that were accepted. */
export type MailStore = {
  /** Keeps a mail; when this returns, it is on disk. */
  readonly add: (submission: Submission, acceptedAt: Date) => StoredMail;
  /** Newest first. */
  readonly list: () => readonly StoredMail[];
  readonly find: (id: string) => { readonly mail: StoredMail; readonly raw: Buffer } | undefined;
};

/** Opens the mails of `<dataDir>/mail`: each is an .eml file as it was sent, and a .json file that is written last. */
export function openMailStore(dataDir: string): MailStore {
  const folder = join(dataDir, 'mail');
  mkdirSync(folder, { recursive: true });
  const mails = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => read(join(folder, name)));
  return {
    add: ({ raw, from, to, subject, configurationSet, tags, headers, links }, acceptedAt) => {
      const id = `${acceptedAt.getTime().toString(16).padStart(16, '0')}-${randomUUID()}-000000`;
      const mail: StoredMail = {
        id,
        acceptedAt: acceptedAt.toISOString(),
        from,
        to: [...to],
        subject,
        ...(configurationSet === undefined ? {} : { configurationSet }),
        tags: { ...tags },
        headers: { ...headers },
        links: [...links],
      };
      writeWhole(join(folder, `${id}.eml`), raw);
      writeWhole(join(folder, `${id}.json`), JSON.stringify(mail, null, 2));
      mails.push(mail);
      return mail;
    },
    list: () => mails.toReversed(),
    find: (id) => {
      const mail = mails.find((one) => one.id === id);
      const file = join(folder, `${id}.eml`);
      return mail === undefined || !existsSync(file) ? undefined : { mail, raw: readFileSync(file) };
    },
  };
}

function read(file: string): StoredMail {
  const text = readFileSync(file, 'utf8');
  try {
    return StoredMail.parse(JSON.parse(text));
  } catch {
    throw new Problem(`The mail ${file} is not readable: delete that file, or start empty with npm start -- --fresh.`);
  }
}
