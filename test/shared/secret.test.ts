import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { keyReader, keysFrom } from '../../shared/secret.ts';
import { serve } from '../support/http-server.ts';

const secret = 'a secret that only this test knows, and nobody else';

describe('the keys', () => {
  it('are 32 bytes each, all different, the same for the same secret', () => {
    const keys = keysFrom(secret);
    const texts = Object.values(keys).map((key) => key.toString('hex'));
    expect(texts.every((text) => text.length === 64)).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
    expect(keysFrom(secret)).toEqual(keys);
    expect(keysFrom(`${secret}!`).links).not.toEqual(keys.links);
  });

  it('never change, else every link and every webhook secret would', () => {
    expect(keysFrom(secret).links.toString('base64url')).toBe('E9Lju5djvx_JXTWwG9uFVPhvVvoCrnZrZgQSGLFWc-I');
  });
});

describe('a reader of the keys', () => {
  /** A secret store that answers one after the other with these. */
  async function storeAnswering(...answers: (string | undefined)[]) {
    let asked = 0;
    const { url } = await serve((_request, response) => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      response
        .writeHead(answer === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' })
        .end(JSON.stringify(answer === undefined ? { __type: 'AccessDeniedException' } : { SecretString: answer }));
    });
    const client = new SecretsManagerClient({
      endpoint: url,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
    return { read: keyReader(client, 'the-secret'), asked: () => asked };
  }

  it('asks once, however many want them', async () => {
    const { read, asked } = await storeAnswering(secret);
    const [one, two] = await Promise.all([read(), read()]);
    expect(one).toEqual(keysFrom(secret));
    expect([two, await read()]).toEqual([one, one]);
    expect(asked()).toBe(1);
  });

  it('asks again after it failed', async () => {
    const { read, asked } = await storeAnswering(undefined, secret);
    await expect(read()).rejects.toThrow();
    expect(await read()).toEqual(keysFrom(secret));
    expect(asked()).toBe(2);
  });

  it('does not take a secret that is too short to be one', async () => {
    const { read } = await storeAnswering('short');
    await expect(read()).rejects.toThrow('too short');
  });
});
