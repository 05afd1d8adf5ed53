import { beforeEach, describe, expect, it } from 'vitest';
import { receiver, receiverPath } from '../../../local/demo/receiver.ts';
import { sign } from '../../../shared/webhook/sign.ts';
import { noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const lines: string[] = [];
let app = receiver({ secret, log: (line) => lines.push(line), now: () => noon });
beforeEach(() => {
  lines.length = 0;
  app = receiver({ secret, log: (line) => lines.push(line), now: () => noon });
});

const challenge = { type: 'webhook.challenge', timestamp: '2026-11-23T10:00:00.000Z', data: { challenge: 'abc123' } };
const published = {
  type: 'bulletin.published',
  timestamp: '2026-11-23T10:00:00.000Z',
  data: {
    bulletinId: 'blt_AAAAAAAAAAAAAAAAAAAAAA',
    version: 1,
    status: 'actual',
    title: 'Rokotuspäivä <Porissa>',
    text: { default: 'Tule\nilman ajanvarausta' },
    link: 'https://example.org/rokotus',
    validUntil: '2026-11-30',
    language: 'fi',
    verifyUrl: 'https://kumppanit.example/tiedote/blt_AAAAAAAAAAAAAAAAAAAAAA',
  },
};

function post(event: unknown, id = 'dlv_1', key = secret) {
  const body = JSON.stringify(event);
  const headers = { 'content-type': 'application/json', ...sign({ id, at: Date.now(), body, secrets: [key] }) };
  return app.request(receiverPath, { method: 'POST', body, headers });
}
const page = async () => validHtml(await app.request('/'));

describe('the challenge', () => {
  it('is echoed when the signature verifies', async () => {
    const answer = await post(challenge);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ challenge: 'abc123' });
  });

  it('is not echoed to somebody else', async () => {
    const answer = await post(challenge, 'dlv_1', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD');
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('abc123');
  });
});

describe('a bulletin', () => {
  it('appears on the page, the newest first, as text', async () => {
    expect(textOf(await page())).toContain('Tiedotteita ei ole vielä tullut');
    await post(published, 'dlv_1');
    await post({ ...published, type: 'bulletin.updated', data: { ...published.data, title: 'Korjaus' } }, 'dlv_2');
    const html = await page();
    expect(html).toContain('Rokotuspäivä &lt;Porissa&gt;');
    expect(html.indexOf('Korjaus')).toBeLessThan(html.indexOf('Rokotuspäivä'));
    expect(textOf(html)).toContain('Tiedote, tuli 23.11.2026 klo 12.00. Voimassa 30.11.2026 asti.');
  });

  it('is taken once when it comes twice', async () => {
    expect([(await post(published)).status, (await post(published)).status]).toEqual([204, 204]);
    expect((await page()).match(/<article>/g)).toHaveLength(1);
    expect(lines).toEqual([
      'bulletin.published  dlv_1 was verified and published',
      'bulletin.published  dlv_1 came again, and was taken once',
    ]);
  });

  it('that is an exercise is taken, and not published', async () => {
    const exercise = { ...published, data: { ...published.data, status: 'exercise' } };
    expect((await post(exercise)).status).toBe(204);
    expect(await page()).not.toContain('<article>');
    expect(lines).toEqual(['bulletin.published  dlv_1 was verified; an exercise is not published']);
  });

  it('that was changed on its way is refused', async () => {
    const headers = { ...sign({ id: 'dlv_1', at: Date.now(), body: JSON.stringify(published), secrets: [secret] }) };
    const body = JSON.stringify({ ...published, data: { ...published.data, title: 'Muuta' } });
    expect((await app.request(receiverPath, { method: 'POST', body, headers })).status).toBe(401);
    expect(await page()).not.toContain('Muuta');
  });

  it('without a signature, or of a kind that nobody knows, is refused', async () => {
    expect((await app.request(receiverPath, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await post({ type: 'something.else' })).status).toBe(400);
    expect(lines).toHaveLength(2);
  });
});
