import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listening } from '../../local/listen.ts';
import { people } from '../../local/sign-in/people.ts';
import { LOCAL_CLIENT_ID, startSignIn } from '../../local/sign-in/provider.ts';
import { callbackPath, signInPath } from '../../shared/staff/paths.ts';

const siteUrl = 'http://127.0.0.1:8080';
let provider: Listening;
beforeAll(async () => {
  provider = await startSignIn({ siteUrl, staffGroup: 'viestinta', preferredPort: undefined });
});
afterAll(() => provider.close());

/** A browser that keeps cookies by name and stops where a redirect leaves the provider. */
function browser() {
  const cookies = new Map<string, string>();
  return async function visit(url: string, form?: URLSearchParams): Promise<{ url: string; page: string }> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) return { url, page: await response.text() };
    const next = new URL(location, url).href;
    return next.startsWith(provider.url) ? visit(next) : { url: next, page: '' };
  };
}

/** The staff pages' side of the sign-in, with the library that they use. */
async function staffPages() {
  const config = await oidc.discovery(new URL(provider.url), LOCAL_CLIENT_ID, undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  });
  const verifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: siteUrl + callbackPath,
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'a-state',
  });
  const finish = (back: string) =>
    oidc.authorizationCodeGrant(config, new URL(back), { pkceCodeVerifier: verifier, expectedState: 'a-state' });
  return { config, url: url.href, finish };
}

test('the sign-in page offers both people, and the ID token says who was chosen and that they are staff', async () => {
  const visit = browser();
  const { url, finish } = await staffPages();
  const { url: page, page: html } = await visit(url);
  for (const { name } of people) expect(html).toContain(name);

  const back = await visit(page, new URLSearchParams({ person: people[1]?.sub ?? '' }));
  const tokens = await finish(back.url);
  expect(tokens.claims()).toMatchObject({ ...people[1], 'cognito:groups': ['viestinta'] });
});

test('who signed out must choose again, and comes back to where the staff pages ask for', async () => {
  const visit = browser();
  const { url, config, finish } = await staffPages();
  const { url: page } = await visit(url);
  await finish((await visit(page, new URLSearchParams({ person: people[0]?.sub ?? '' }))).url);

  const signOut = oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: siteUrl + signInPath });
  const asked = await visit(signOut.href);
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(asked.page) ?? [];
  const out = await visit(`${provider.url}/session/end/confirm`, new URLSearchParams({ xsrf, logout: 'yes' }));
  expect(out.url).toBe(siteUrl + signInPath);

  const again = await visit((await staffPages()).url);
  expect(again.page).toContain(people[0]?.name);
});

test('a site of another address does not get the answer', async () => {
  const { url } = await staffPages();
  const elsewhere = url.replace(encodeURIComponent(siteUrl), encodeURIComponent('http://evil.example'));
  const { page } = await browser()(elsewhere);
  expect(page).toContain('invalid_redirect_uri');
});
