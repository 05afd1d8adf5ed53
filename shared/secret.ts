import { hkdfSync } from 'node:crypto';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** The keys that the one secret of the system gives, each for one use only. */
export type Keys = {
  /** Signs the links in mails. */
  readonly links: Buffer;
  /** Hashes e-mail addresses. */
  readonly addresses: Buffer;
  /** Gives every webhook its own signing secret. */
  readonly webhooks: Buffer;
  /** Gives every link to the management pages its token. */
  readonly access: Buffer;
  /** Makes the receipts of what people tell us, and the ids that follow from them. */
  readonly receipts: Buffer;
};

/** Derives the keys (32 bytes each) from the secret's text: HKDF-SHA256, RFC 5869. */
export function keysFrom(secret: string): Keys {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'kumppaniverkosto', use, 32));
  return {
    links: derive('links'),
    addresses: derive('addresses'),
    webhooks: derive('webhooks'),
    access: derive('access'),
    receipts: derive('receipts'),
  };
}

/** A reader of the keys that asks for the secret once, at first use, and again only if that failed. */
export function keyReader(client: SecretsManagerClient, secretId: string): () => Promise<Keys> {
  let reading: Promise<Keys> | undefined;
  return () => {
    reading ??= read(client, secretId).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}

async function read(client: SecretsManagerClient, secretId: string): Promise<Keys> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  if (SecretString === undefined || SecretString.length < 32) throw new Error('the secret is empty or too short');
  return keysFrom(SecretString);
}
