import { randomUUID } from 'node:crypto';

/** The two answers of the SES v1 Query protocol: a result, or an error with its HTTP status. */
export type SESAnswer = { readonly status: number; readonly xml: string };

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** The answer to a `SendRawEmail` that was accepted. */
export const acceptedAnswer = (messageId: string): SESAnswer => ({
  status: 200,
  xml: `<SendRawEmailResponse xmlns="${NAMESPACE}"><SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendRawEmailResponse>`,
});

/** The answer to a request that is at fault itself. */
export const errorAnswer = (code: string, message: string, status = 400): SESAnswer => ({
  status,
  xml: `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
});

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
