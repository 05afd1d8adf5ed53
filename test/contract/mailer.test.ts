import { SESClient } from '@aws-sdk/client-ses';
import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { acceptedAnswer, errorAnswer } from '../../local/mail/ses.ts';
import { readSubmission, type Submission } from '../../local/mail/submission.ts';
import type { Mail } from '../../shared/email/mail.ts';
import { type Mailer, type MailTags, sesMailer } from '../../shared/email/mailer.ts';
import { memoryMailer } from '../fakes/mailer.ts';
import { bodyOf, nobodyAt, serve, serveRaw } from '../support/http-server.ts';

const sender = {
  name: 'Satakunnan hyvinvointialue',
  address: 'tiedotteet@hva.example.fi',
  replyTo: 'viestinta@hva.example.fi',
};
const tags: MailTags = { delivery: 'dlv_abcdefghijklmnop', group: 'blt_abcdefghijklmnop' };
const mail: Mail = {
  to: 'maija@example.fi',
  subject: 'Rokotuspäivä Säkylässä 👩‍⚕️ – kaikki mukaan yli kuusikymmentävuotiaat ja riskiryhmät sekä heidän läheisensä',
  text: 'Hyvää päivää,\n\nrokotuksia ilman ajanvarausta.\n',
  html: '<p>Hyvää päivää,</p><p>rokotuksia ilman ajanvarausta.</p>',
};
/** Longer than any line that a mail program would fold. */
const leaveUrl = `https://verkosto.example.fi/tilaa/lopeta/${'abcdefghij'.repeat(15)}`;

/** A provider that takes mails as SES does, and what it was handed. */
async function provider() {
  const submissions: Submission[] = [];
  const { url } = await serve(async (request, response) => {
    const form = new URLSearchParams((await bodyOf(request)).toString());
    const read = await readSubmission(form, { identities: ['hva.example.fi'], configurationSets: ['mails'] });
    const answer =
      read.kind === 'refused' ? errorAnswer(read.code, read.message) : acceptedAnswer(`mail-${submissions.length + 1}`);
    if (read.kind === 'read') submissions.push(read.submission);
    response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.xml);
  });
  return { mailer: mailerAt(url), submissions };
}

/** The mailer as the function makes it, with a shorter patience. */
const mailerAt = (url: string, from = sender): Mailer =>
  sesMailer(
    new SESClient({
      endpoint: url,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 300, throwOnRequestTimeout: true },
    }),
    from,
    'mails',
  );

type Opened = { readonly mailer: Mailer; readonly handedOver: () => { to: string; subject: string; tags: object }[] };
const mailers: [string, () => Promise<Opened>][] = [
  [
    'in memory',
    async () => {
      const mailer = memoryMailer();
      return {
        mailer,
        handedOver: () =>
          mailer.calls.map((call) => ({ to: call.mail.to, subject: call.mail.subject, tags: call.tags })),
      };
    },
  ],
  [
    'over SES',
    async () => {
      const { mailer, submissions } = await provider();
      return {
        mailer,
        handedOver: () => submissions.map((each) => ({ to: each.to.join(), subject: each.subject, tags: each.tags })),
      };
    },
  ],
];

describe.each(mailers)('a mailer %s', (_where, open) => {
  it('hands each mail over once, with its tags, and gives the provider’s id', async () => {
    const { mailer, handedOver } = await open();
    const other = { ...mail, to: 'pekka@example.fi', subject: 'Toinen' };
    const outcomes = [await mailer.send(mail, tags), await mailer.send(other, tags)];
    expect(outcomes).toEqual([
      { kind: 'accepted', providerId: 'mail-1' },
      { kind: 'accepted', providerId: 'mail-2' },
    ]);
    expect(handedOver()).toEqual([
      { to: 'maija@example.fi', subject: mail.subject, tags },
      { to: 'pekka@example.fi', subject: 'Toinen', tags },
    ]);
  });
});

describe('a mail as SES gets it', () => {
  async function sent(change: Partial<Mail>, from = sender): Promise<{ raw: string; parsed: ParsedMail }> {
    const { url } = await serve(async (request, response) => {
      const form = new URLSearchParams((await bodyOf(request)).toString());
      taken = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
      const answer = acceptedAnswer('mail-1');
      response.writeHead(answer.status).end(answer.xml);
    });
    let taken = Buffer.alloc(0);
    expect(await mailerAt(url, from).send({ ...mail, ...change }, tags)).toMatchObject({ kind: 'accepted' });
    return { raw: taken.toString('latin1'), parsed: await simpleParser(taken) };
  }
  const linesOf = (raw: string) => raw.split('\r\n');
  const fieldsOf = (raw: string) =>
    linesOf(raw.slice(0, raw.indexOf('\r\n\r\n')))
      .filter((line) => !/^[ \t]/.test(line))
      .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());

  it('reads as it was written: subject, sender, both parts', async () => {
    const { parsed } = await sent({});
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.from?.value).toEqual([{ name: 'Satakunnan hyvinvointialue', address: 'tiedotteet@hva.example.fi' }]);
    expect(parsed.replyTo?.value).toMatchObject([{ address: 'viestinta@hva.example.fi' }]);
    expect(parsed.to).toMatchObject({ value: [{ address: 'maija@example.fi' }] });
    expect(parsed.text?.trim()).toBe(mail.text.trim());
    expect(parsed.html).toBe(mail.html);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('says how to leave with one tap, each header on one line', async () => {
    const { raw } = await sent({ leaveUrl });
    expect(linesOf(raw)).toContain(`List-Unsubscribe: <${leaveUrl}>`);
    expect(linesOf(raw)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('says nothing of leaving where there is nothing to leave', async () => {
    const { raw } = await sent({});
    expect(raw).not.toContain('List-Unsubscribe');
  });

  it('carries an attachment whole', async () => {
    const { parsed } = await sent({
      attachments: [{ filename: 'arviointi-ä.csv', contentType: 'text/csv', content: '\uFEFF"Kunta";"Määrä"\r\n' }],
    });
    expect(parsed.attachments).toHaveLength(1);
    expect(parsed.attachments[0]).toMatchObject({ filename: 'arviointi-ä.csv', contentType: 'text/csv' });
    expect(parsed.attachments[0]?.content.toString('utf8')).toBe('\uFEFF"Kunta";"Määrä"\r\n');
  });

  it.each(['\r\n', '\n', '\r'])('cannot be given a header through a name that holds a line break (%j)', async (end) => {
    const injected = `Kylä${end}Bcc: uhri@example.fi${end}X-Own: 1`;
    const { raw, parsed } = await sent(
      { subject: injected, attachments: [{ filename: injected, contentType: 'text/plain', content: 'x' }] },
      { ...sender, name: injected },
    );
    const plain = await sent({ attachments: [{ filename: 'x', contentType: 'text/plain', content: 'x' }] });
    expect(fieldsOf(raw)).toEqual(fieldsOf(plain.raw));
    expect(linesOf(raw).filter((line) => /^(bcc|x-own):/i.test(line))).toEqual([]);
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.from?.value).toMatchObject([{ address: sender.address }]);
    expect(parsed.to).toMatchObject({ value: [{ address: mail.to }] });
  });
});

describe('what a call to SES comes to', () => {
  const answering = async (code: string, status: number) => {
    const { url, connections } = await serve(async (request, response) => {
      await bodyOf(request);
      const answer = errorAnswer(code, 'maija@example.fi is on a list', status);
      response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.xml);
    });
    return { outcome: await mailerAt(url).send(mail, tags), connections: connections() };
  };

  it.each([
    ['Throttling', 400, { kind: 'retry', reason: 'throttled' }],
    ['ThrottlingException', 400, { kind: 'retry', reason: 'throttled' }],
    ['TooManyRequestsException', 429, { kind: 'retry', reason: 'throttled' }],
    ['MessageRejected', 400, { kind: 'permanent-failure', reason: 'rejected' }],
    ['InvalidParameterValue', 400, { kind: 'permanent-failure', reason: 'rejected' }],
    ['AccountSendingPausedException', 400, { kind: 'retry', reason: 'provider-error' }],
    ['ConfigurationSetSendingPausedException', 400, { kind: 'retry', reason: 'provider-error' }],
    ['ConfigurationSetDoesNotExist', 400, { kind: 'retry', reason: 'provider-error' }],
    ['MailFromDomainNotVerifiedException', 400, { kind: 'retry', reason: 'provider-error' }],
    ['AccessDenied', 403, { kind: 'retry', reason: 'provider-error' }],
    ['InternalFailure', 500, { kind: 'ambiguous', reason: 'provider-error' }],
    ['ServiceUnavailable', 503, { kind: 'ambiguous', reason: 'provider-error' }],
  ])('%s (%i): %o, after one call', async (code, status, outcome) => {
    expect(await answering(code, status)).toEqual({ outcome, connections: 1 });
  });

  it('nobody there: it surely was not taken, so it is tried again', async () => {
    const outcome = await mailerAt(`http://${await nobodyAt()}`).send(mail, tags);
    expect(outcome).toEqual({ kind: 'retry', reason: 'connection' });
  });

  it('no answer in time: nobody knows', async () => {
    const { url, connections } = await serve(() => {});
    expect(await mailerAt(url).send(mail, tags)).toEqual({ kind: 'ambiguous', reason: 'timeout' });
    expect(connections()).toBe(1);
  });

  it('a connection that breaks after the mail was handed over: nobody knows', async () => {
    const { url, connections } = await serve(async (request) => {
      await bodyOf(request);
      request.socket.resetAndDestroy();
    });
    expect(await mailerAt(url).send(mail, tags)).toMatchObject({ kind: 'ambiguous' });
    expect(connections()).toBe(1);
  });

  it('an answer that breaks off half-way: nobody knows', async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('<SendRawEmailResponse>');
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await mailerAt(url).send(mail, tags)).toMatchObject({ kind: 'ambiguous' });
  });

  it('a proxy’s error page instead of an answer: nobody knows', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>Bad gateway<br></body>');
    });
    expect(await mailerAt(url).send(mail, tags)).toMatchObject({ kind: 'ambiguous' });
  });

  it('something that speaks no HTTP: nobody knows', async () => {
    const { url } = await serveRaw((socket) => socket.end('220 mail.example.fi ESMTP\r\n'));
    expect(await mailerAt(url).send(mail, tags)).toMatchObject({ kind: 'ambiguous' });
  });
});
