import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import { deliverEmails } from '../../functions/deliver-email/deliver.ts';
import { report } from '../../functions/report/report.ts';
import { noticeGroup, shardsOf } from '../../shared/delivery/delivery.ts';
import { composer } from '../../shared/email/compose.ts';
import type { Mail } from '../../shared/email/mail.ts';
import { fromIso } from '../../shared/time.ts';
import { memoryMailer } from '../fakes/mailer.ts';
import { expectSound } from '../functions/deliver-email/valid-letter.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { network } from '../support/network.ts';
import { demoReport } from './demo.ts';
import { stage } from './stage.ts';

const engine = testDynamoDB();
const first = fromIso('2026-11-01T05:00:00.000Z');

/** The mails that are sent once an errand was done at an instant, as the mail worker sends them. */
async function mailsAfter(errand: 'close' | 'preview', at: number): Promise<Mail[]> {
  const deps = stage(engine, at);
  await report({ errand }, deps);
  const worker = { ...network(engine), mailer: memoryMailer(), now: () => at };
  const group = noticeGroup(new Date(at).toISOString());
  const [shard = ''] = shardsOf(group);
  for await (const page of deps.deliveries.inShard(shard)) {
    await deliverEmails({ v: 1, group, ids: page.map(({ id }) => id) }, worker);
  }
  return worker.mailer.calls.map(({ mail }) => mail);
}

describe('the mail to the council', () => {
  let mail: Mail;
  beforeAll(async () => {
    await demoReport(engine, 'fi');
    const mails = await mailsAfter('close', first);
    expect(mails.map(({ to }) => to).sort()).toEqual(['kirjaamo@example.fi', 'valtuusto@example.fi']);
    [mail = mail] = mails;
  });

  it('stands alone: valid, under 100 kB, nothing fetched, each picture with a text and a part of the mail', async () => {
    await expectSound({ ...mail, html: mail.html.replace(/ src="cid:[^"]+"/g, '').replace(/<img[^>]*>/g, '') });
    expect(Buffer.byteLength(mail.html) + Buffer.byteLength(mail.text)).toBeLessThan(100_000);
    const pictures = [...mail.html.matchAll(/<img src="([^"]+)" alt="([^"]+)"/g)];
    expect(pictures).toHaveLength(3);
    const parts = mail.attachments?.flatMap(({ cid }) => (cid === undefined ? [] : [`cid:${cid}`]));
    expect(pictures.map(([, source]) => source)).toEqual(parts);
    expect(mail.html).not.toMatch(/https?:\/\//);
  });

  it('bears the PDF and the table, which arrive whole', async () => {
    const raw = await composer({ name: 'Alue', address: 'a@example.fi', replyTo: 'b@example.fi' })(mail);
    const parsed = await simpleParser(raw);
    const names = parsed.attachments.map(({ filename, contentType }) => `${filename} ${contentType}`);
    expect(names.slice(3)).toEqual([
      'arviointiraportti-2026-10.pdf application/pdf',
      'arviointiraportti-2026-10.csv text/csv',
    ]);
    const pdf = parsed.attachments.find(({ contentType }) => contentType === 'application/pdf');
    expect(pdf?.content.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(parsed.attachments.filter(({ related }) => related)).toHaveLength(3);
    // With all that comes beside it, under the 10 MB that mail services take.
    expect(raw.length).toBeLessThan(1_000_000);
  });
});

it('the preview is marked first of all and asks staff for the foreword', async () => {
  const [mail] = await mailsAfter('preview', fromIso('2026-11-28T05:00:00.000Z'));
  expect(mail).toMatchObject({ to: 'viestinta@example.fi', subject: 'KESKEN: arviointiraportti, marraskuu 2026' });
  expect(mail?.html).toContain('https://kumppanit.example/hallinta/raportit/2026-11');
  expect(mail?.text).toMatch(/^Tämä on esikatselu/);
});
