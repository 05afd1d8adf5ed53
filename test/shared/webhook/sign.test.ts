import * as fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { webhookSecret } from '../../../shared/webhook/secret.ts';
import { sign } from '../../../shared/webhook/sign.ts';
import { exampleKeys } from '../../support/examples.ts';

const exampleSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const vector = {
  secrets: [exampleSecret],
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: 1_614_265_330_000,
  body: '{"test": 2432232314}',
};

describe('a signature', () => {
  it('is the one of the specification’s example', () => {
    expect(sign(vector)).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('counts whole seconds', () => {
    expect(sign({ ...vector, at: vector.at + 999 })).toEqual(sign(vector));
  });

  it('of any body is the one that the reference implementation makes', async () => {
    await fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 4e12 }), (body, at) => {
        const oracle = new Webhook(exampleSecret).sign(vector.id, new Date(at), body);
        expect(sign({ ...vector, body, at })['webhook-signature']).toBe(oracle);
      }),
    );
  });

  it('of ours is verified by the reference implementation, and of an altered body is not', () => {
    const secret = webhookSecret({ id: 'tgt_1', secretVersion: 1 }, exampleKeys.webhooks);
    const body = JSON.stringify({ title: 'Hyvää päivää 👩‍⚕️' });
    const headers = { ...sign({ id: 'dlv_1', at: Date.now(), body, secrets: [secret] }) };
    expect(new Webhook(secret).verify(body, headers)).toEqual({ title: 'Hyvää päivää 👩‍⚕️' });
    expect(() => new Webhook(secret).verify(body.replace('Hyvää', 'Huonoa'), headers)).toThrow();
  });
});

describe('the secret of a webhook', () => {
  const secret = (id: string, secretVersion: number, key = exampleKeys.webhooks) =>
    webhookSecret({ id, secretVersion }, key);

  it('is whsec_ and 32 bytes, the same each time', () => {
    const [prefix, bytes = ''] = secret('tgt_1', 1).split('_');
    expect(prefix).toBe('whsec');
    expect(Buffer.from(bytes, 'base64')).toHaveLength(32);
    expect(secret('tgt_1', 1)).toBe(secret('tgt_1', 1));
  });

  it('differs by webhook, by version and by key', () => {
    const secrets = [
      secret('tgt_1', 1),
      secret('tgt_1', 2),
      secret('tgt_2', 1),
      secret('tgt_1', 11),
      secret('tgt_1', 1, exampleKeys.links),
    ];
    expect(new Set(secrets).size).toBe(5);
  });
});
