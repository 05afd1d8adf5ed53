import { randomUUID } from 'node:crypto';

/** An answer of the SES v1 Query protocol: a result, or an error with its HTTP status. */
export type SESAnswer = { readonly status: number; readonly xml: string };

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** The answer to a `SendRawEmail` that was accepted. */
export const acceptedAnswer = (messageId: string): SESAnswer => ({
  status: 200,
  xml: `<SendRawEmailResponse xmlns="${NAMESPACE}"><SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendRawEmailResponse>`,
});

/** What a laptop takes: more mails a second than it can make. */
const QUOTA = { a24Hours: 1_000_000, aSecond: 1_000 };

/** The answer to a `GetSendQuota`. */
export function quotaAnswer(mails: readonly { readonly acceptedAt: string }[], now: Date): SESAnswer {
  const since = new Date(now.getTime() - 24 * 3600 * 1000).toISOString();
  const sent = mails.filter(({ acceptedAt }) => acceptedAt > since).length;
  return {
    status: 200,
    xml: `<GetSendQuotaResponse xmlns="${NAMESPACE}"><GetSendQuotaResult><Max24HourSend>${QUOTA.a24Hours}.0</Max24HourSend><MaxSendRate>${QUOTA.aSecond}.0</MaxSendRate><SentLast24Hours>${sent}.0</SentLast24Hours></GetSendQuotaResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></GetSendQuotaResponse>`,
  };
}

/** The answer to a request that is at fault itself. */
export const errorAnswer = (code: string, message: string, status = 400): SESAnswer => ({
  status,
  xml: `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
});

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
