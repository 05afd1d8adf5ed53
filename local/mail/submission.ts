import { simpleParser } from 'mailparser';
import * as z from 'zod';
import type { Found, Resources } from '../template/resources.ts';

const Identity = z.strictObject({
  EmailIdentity: z.string(),
  ConfigurationSetAttributes: z.unknown().optional(),
  DkimAttributes: z.unknown().optional(),
  DkimSigningAttributes: z.unknown().optional(),
  FeedbackAttributes: z.unknown().optional(),
  MailFromAttributes: z.unknown().optional(),
  Tags: z.unknown().optional(),
});
const ConfigurationSet = z.looseObject({ Name: z.string().optional() });

/** What the template lets mails be sent as. */
export type Senders = {
  /** Domains and addresses that SES would have verified. */
  readonly identities: readonly string[];
  readonly configurationSets: readonly string[];
};

export const sendersOf = (resources: Resources): Senders => {
  const names = (found: readonly Found<unknown>[]) => found.map(({ name }) => name);
  return {
    identities: names(resources.ofType('AWS::SES::EmailIdentity', Identity)),
    configurationSets: names(resources.ofType('AWS::SES::ConfigurationSet', ConfigurationSet)),
  };
};

/** A mail as a caller of `SendRawEmail` hands it over, with what is worth knowing of it without opening it again. */
export type Submission = {
  readonly raw: Buffer;
  readonly from: string;
  /** The verified domain or address that `from` belongs to. */
  readonly identity: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly configurationSet: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** Header fields by name in small letters, unfolded, not decoded. */
  readonly headers: Readonly<Record<string, string>>;
  /** Every http address in the mail, in order, each once. */
  readonly links: readonly string[];
};

/** A refusal with the code and the words of SES. */
export type Refusal = { readonly kind: 'refused'; readonly code: string; readonly message: string };

const refused = (code: string, message: string): Refusal => ({ kind: 'refused', code, message });

/** SES v1 takes 10 MB a message and 50 recipients (SES quotas). */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_RECIPIENTS = 50;

/** Reads the form of a `SendRawEmail` request, and refuses what SES would refuse. */
export async function readSubmission(
  form: URLSearchParams,
  senders: Senders,
): Promise<{ readonly kind: 'read'; readonly submission: Submission } | Refusal> {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  if (raw.length === 0) return refused('InvalidParameterValue', 'RawMessage.Data is required.');
  if (raw.length > MOST_BYTES) {
    return refused('InvalidParameterValue', `Message length is more than ${MOST_BYTES} bytes long: ${raw.length}.`);
  }
  const mail = await simpleParser(raw);
  const from = form.get('Source') ?? mail.from?.value[0]?.address;
  if (from === undefined || from === '') return refused('InvalidParameterValue', "Missing required header 'From'.");

  const named = members(form, 'Destinations.member');
  const to =
    named.length > 0
      ? named
      : [mail.to, mail.cc, mail.bcc]
          .flat()
          .flatMap((field) => field?.value ?? [])
          .flatMap(({ address }) => address ?? []);
  if (to.length === 0) return refused('InvalidParameterValue', 'Missing final recipient.');
  if (to.length > MOST_RECIPIENTS)
    return refused('InvalidParameterValue', `Recipient count exceeds ${MOST_RECIPIENTS}.`);

  const identity = senders.identities.find((known) => known === from || from.endsWith(`@${known}`));
  if (identity === undefined) {
    return refused(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check: ${from} (the template verifies ${senders.identities.join(', ') || 'none'}).`,
    );
  }
  const headers = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, unfold(line)]));
  const configurationSet = form.get('ConfigurationSetName') ?? headers['x-ses-configuration-set'];
  if (configurationSet !== undefined && !senders.configurationSets.includes(configurationSet)) {
    return refused('ConfigurationSetDoesNotExist', `Configuration set <${configurationSet}> does not exist.`);
  }
  const submission: Submission = {
    raw,
    from,
    identity,
    to,
    subject: mail.subject ?? '',
    configurationSet,
    tags: Object.fromEntries(
      members(form, 'Tags.member', '.Name').map((name, index) => [
        name,
        form.get(`Tags.member.${index + 1}.Value`) ?? '',
      ]),
    ),
    headers,
    links: linksIn(mail.html || '', mail.text ?? ''),
  };
  return { kind: 'read', submission };
}

/** The values of `<list>.1<field>`, `<list>.2<field>` and so on, as the Query protocol writes a list. */
function members(form: URLSearchParams, list: string, field = ''): string[] {
  const values: string[] = [];
  for (;;) {
    const value = form.get(`${list}.${values.length + 1}${field}`);
    if (value === null) return values;
    values.push(value);
  }
}

const unfold = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .replace(/\r?\n(?=[ \t])/g, '')
    .trim();

function linksIn(html: string, text: string): string[] {
  const fromHtml = [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  // A full stop or bracket after an address belongs to the sentence around it.
  const fromText = [...text.matchAll(/https?:\/\/[^\s<>"\]]*[^\s<>"\].,;:!?)]/g)].map(([link]) => link);
  return [...new Set([...fromHtml, ...fromText])];
}
