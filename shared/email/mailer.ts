import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Outcome } from '../delivery/lifecycle.ts';
import { composer, type Sender } from './compose.ts';
import type { Mail } from './mail.ts';

/** What the provider's events about a mail are told apart by: values of `A-Za-z0-9_-` only. */
export type MailTags = { readonly delivery: string; readonly group: string };

/** Hands mails to the provider. */
export interface Mailer {
  /**
   * Makes exactly one call and never throws for what the call came to. `retry`: the provider surely has not taken the
   * mail. `ambiguous`: it may have.
   */
  send(mail: Mail, tags: MailTags): Promise<Outcome>;
}

/** SES over `SendRawEmail`. The client must be made with `maxAttempts: 1` and a time-out: a retry of its own would send twice. */
export function sesMailer(client: SESClient, sender: Sender, configurationSet: string): Mailer {
  const compose = composer(sender);
  return {
    async send(mail, tags) {
      const command = new SendRawEmailCommand({
        Source: sender.address,
        Destinations: [mail.to],
        RawMessage: { Data: await compose(mail) },
        ConfigurationSetName: configurationSet,
        Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      });
      try {
        const { MessageId } = await client.send(command);
        return { kind: 'accepted', ...(MessageId === undefined ? {} : { providerId: MessageId }) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** What SES answers when the mail itself, not the moment, is at fault (SES API reference, SendRawEmail, errors). */
const rejections = new Set(['MessageRejected', 'InvalidParameterValue']);

/** A call that never reached the provider. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function outcomeOf(error: unknown): Outcome {
  if (error instanceof SESServiceException) {
    const status = error.$metadata.httpStatusCode ?? 500;
    if (error.$retryable?.throttling === true || /throttl|rate exceeded|toomanyrequests/i.test(error.name)) {
      return { kind: 'retry', reason: 'throttled' };
    }
    if (rejections.has(error.name)) return { kind: 'permanent-failure', reason: 'rejected' };
    // A refusal of another kind (sending paused, a right that lacks) passes when the operator has acted.
    return status < 500 ? { kind: 'retry', reason: 'provider-error' } : { kind: 'ambiguous', reason: 'provider-error' };
  }
  if (error instanceof Error) {
    if ('code' in error && typeof error.code === 'string' && unreached.has(error.code)) {
      return { kind: 'retry', reason: 'connection' };
    }
    // The credentials could not be had, so nothing was sent.
    if (error.name === 'CredentialsProviderError') return { kind: 'retry', reason: 'provider-error' };
    return { kind: 'ambiguous', reason: error.name === 'TimeoutError' ? 'timeout' : 'connection' };
  }
  return { kind: 'ambiguous', reason: 'connection' };
}
