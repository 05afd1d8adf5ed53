import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openIdIssuer } from '../../../shared/staff/issuer.ts';
import { callbackPath } from '../../../shared/staff/paths.ts';
import { requireStaff, type StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { addSignIn } from '../../../shared/staff/sign-in.tsx';
import { fromIso, minute } from '../../../shared/time.ts';
import { createApp } from '../../../shared/web/app.tsx';
import { StaffPage } from '../../../shared/web/staff-page.tsx';
import { textOf, validHtml } from '../../support/html.ts';
import { memorySessions } from '../../support/memory-sessions.ts';
import { startIssuer, type TestIssuer } from '../../support/oidc.ts';

const siteUrl = 'https://verkosto.test';
let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer({ redirectUri: siteUrl + callbackPath, signedOutUri: `${siteUrl}/hallinta/kirjaudu` });
});
afterAll(() => issuer.stop());

let now: number;
let cookie: string;
let sessions: ReturnType<typeof memorySessions>;
let app: ReturnType<typeof staffApp>;
beforeEach(() => {
  now = fromIso('2026-11-23T10:00:00.000Z');
  cookie = '';
  sessions = memorySessions();
  app = staffApp(issuer.url);
});

function staffApp(issuerUrl: string) {
  const app = createApp<StaffEnv>({ siteUrl, log: () => {} });
  const deps = { sessions, now: () => now };
  addSignIn(app, {
    ...deps,
    random: randomBytes,
    siteUrl,
    issuerUrl,
    staffGroup: 'viestinta',
    issuer: openIdIssuer({
      issuer: issuerUrl,
      clientId: 'kumppaniverkosto',
      redirectUri: siteUrl + callbackPath,
      allowHttp: true,
    }),
  });
  app.use('/hallinta/*', requireStaff(deps));
  app.get('/hallinta/seuraa', (c) =>
    c.html(
      <StaffPage here={c.var} title="Seuraa" staff={c.var.staff} section="follow">
        <p>{c.var.staff.email}</p>
      </StaffPage>,
    ),
  );
  app.post('/hallinta/kirjoita', (c) => c.text('stored'));
  return app;
}

/** What a browser does: keeps the cookie, and says that forms are its own page's. */
async function visit(path: string, form?: Record<string, string>): Promise<Response> {
  const response = await app.request(path, {
    headers: {
      cookie,
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } : {}),
    },
    ...(form ? { method: 'POST', body: new URLSearchParams(form).toString() } : {}),
  });
  const set = response.headers.get('set-cookie');
  if (set !== null) cookie = set.split(';')[0] ?? '';
  return response;
}

const to = (response: Response) => response.headers.get('location') ?? '';

async function signIn(who: 'maija' | 'onni', paluu = '/hallinta/seuraa?sivu=2'): Promise<Response> {
  const start = await visit('/hallinta/kirjaudu', { paluu, lang: 'en' });
  const back = await issuer.signIn(to(start), who);
  return visit(back.pathname + back.search);
}

it('leads staff from a page through the sign-in service back to the same page', async () => {
  const asked = await visit('/hallinta/seuraa?sivu=2');
  expect(asked.status).toBe(303);
  expect(to(asked)).toBe('/hallinta/kirjaudu?lang=fi&paluu=%2Fhallinta%2Fseuraa%3Fsivu%3D2');
  expect(await validHtml(await visit(to(asked)))).toContain('name="paluu" value="/hallinta/seuraa?sivu=2"');

  const start = await visit('/hallinta/kirjaudu', { paluu: '/hallinta/seuraa?sivu=2' });
  expect(start.status).toBe(303);
  const address = new URL(to(start));
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: 'https://verkosto.test/hallinta/kirjaudu/paluu',
  });
  const back = await issuer.signIn(address.href, 'maija');
  const signedIn = await visit(back.pathname + back.search);
  expect([signedIn.status, to(signedIn)]).toEqual([303, '/hallinta/seuraa?sivu=2']);

  const html = await validHtml(await visit('/hallinta/seuraa?sivu=2'));
  expect(textOf(html)).toMatch(/Kumppanit .*Maija Mallikas Kirjaudu ulos Kirjoita Lähetä Seuraa/);
  expect(html).toContain('<p>maija@example.fi</p>');
});

it('gives a cookie that no script can read and no other site can plant, new at the moment of signing in', async () => {
  const start = await visit('/hallinta/kirjaudu', {});
  const before = cookie;
  expect(start.headers.get('set-cookie')).toMatch(/^__Host-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const back = await issuer.signIn(to(start), 'maija');
  await visit(back.pathname + back.search);
  expect(cookie).toMatch(/^__Host-staff=[\w-]{43}$/);
  expect(cookie).not.toBe(before);
  expect([...sessions.rows.keys()].some((id) => cookie.includes(id))).toBe(false);
  expect(sessions.rows.size).toBe(1);
});

it('tells somebody outside the group whom to ask, and lets them no further', async () => {
  const response = await signIn('onni');
  expect(response.status).toBe(403);
  const text = textOf(await validHtml(response));
  expect(text).toContain('You signed in as onni@example.fi');
  expect(text).toContain('Ask the person responsible for communications');
  expect((await visit('/hallinta/seuraa')).status).toBe(303);
});

it('finishes a sign-in once, in its own browser, within ten minutes', async () => {
  const start = await visit('/hallinta/kirjaudu', {});
  const mine = cookie;
  const back = await issuer.signIn(to(start), 'maija');
  const path = back.pathname + back.search;

  cookie = '';
  const stranger = await visit(path);
  expect(stranger.status).toBe(400);
  expect(textOf(await validHtml(stranger))).toContain('Kirjautuminen ei onnistunut');

  cookie = mine;
  const forged = await visit(path.replace(/state=[^&]+/, 'state=forged'));
  expect(forged.status).toBe(400);
  cookie = mine;
  expect((await visit(path)).status).toBe(400);

  const late = await visit('/hallinta/kirjaudu', {});
  const lateBack = await issuer.signIn(to(late), 'maija');
  now += 10 * minute;
  expect((await visit(lateBack.pathname + lateBack.search)).status).toBe(400);
});

it('says so when the person cancels at the sign-in service', async () => {
  const start = await visit('/hallinta/kirjaudu', { lang: 'en' });
  const state = new URL(to(start)).searchParams.get('state');
  const response = await visit(
    `${callbackPath}?${new URLSearchParams({ error: 'access_denied', state: `${state}`, iss: issuer.url })}`,
  );
  expect(response.status).toBe(400);
  expect(textOf(await validHtml(response))).toContain('Signing in did not succeed');
});

it('does not disturb somebody signed in who opens the return address again', async () => {
  await signIn('maija');
  expect(to(await visit(`${callbackPath}?code=x&state=y`))).toBe('/hallinta');
  expect((await visit('/hallinta/seuraa')).status).toBe(200);
});

it.each([
  'https://evil.test/hallinta',
  '//evil.test/hallinta',
  '/hallinta/..//evil.test',
  '/hallinta/%5c..%5cevil',
  '/hallintaa',
  '/tilaa',
  '/hallinta/kirjaudu/ulos',
  'javascript:alert(1)',
  '/\\evil.test',
])('never sends anyone from the sign-in to %s', async (wanted) => {
  const location = to(await signIn('maija', wanted));
  expect(new URL(location, siteUrl).origin).toBe(siteUrl);
  expect(location).toMatch(/^\/hallinta($|\/%5c)/);
});

it('ends a session after 30 idle minutes, and after eight hours of work', async () => {
  await signIn('maija');
  for (let visits = 0; visits < 24; visits += 1) {
    now += 20 * minute - 1;
    expect((await visit('/hallinta/seuraa')).status).toBe(200);
  }
  now += 24;
  expect((await visit('/hallinta/seuraa')).status).toBe(303);

  await signIn('maija');
  now += 30 * minute;
  expect((await visit('/hallinta/seuraa')).status).toBe(303);
});

it('tells somebody whose session ended while writing how to keep the text', async () => {
  const response = await visit('/hallinta/kirjoita', { title: 'Rokotukset' });
  expect(response.status).toBe(401);
  expect(textOf(await validHtml(response))).toContain('Kirjoittamasi on yhä selaimessa');
});

it('signs out here and then at the sign-in service', async () => {
  await signIn('maija');
  const old = cookie;
  const response = await visit('/hallinta/kirjaudu/ulos', { lang: 'en' });
  expect(response.headers.get('set-cookie')).toMatch(/^__Host-staff=; Max-Age=0; Path=\//);
  expect(to(response)).toBe('/hallinta/kirjaudu/ulos?lang=en');
  const html = await validHtml(await visit(to(response)));
  const onward = new URL(
    (/http-equiv="refresh" content="0;url=([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&'),
  );
  expect(onward.origin).toBe(issuer.url);
  expect(onward.searchParams.get('post_logout_redirect_uri')).toBe('https://verkosto.test/hallinta/kirjaudu');
  expect((await fetch(onward)).status).toBe(200);

  cookie = old;
  expect((await visit('/hallinta/seuraa')).status).toBe(303);
});

it('does not sign out at the wish of another site', async () => {
  await signIn('maija');
  const response = await app.request('/hallinta/kirjaudu/ulos', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
  });
  expect(response.status).toBe(403);
  expect((await visit('/hallinta/seuraa')).status).toBe(200);
});

it('lets only the sign-in page lead to the sign-in service', async () => {
  const policy = async (path: string) => (await visit(path)).headers.get('content-security-policy');
  expect(await policy('/hallinta/kirjaudu')).toContain(`form-action 'self' https: ${issuer.url}`);
  await signIn('maija');
  expect(await policy('/hallinta/seuraa')).toBe(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  );
});

it('tries the sign-in service again after it was out of reach', async () => {
  await issuer.stop();
  const port = new URL(issuer.url).port;
  expect((await visit('/hallinta/kirjaudu', {})).status).toBe(500);
  issuer = await startIssuer(
    { redirectUri: siteUrl + callbackPath, signedOutUri: `${siteUrl}/hallinta/kirjaudu` },
    Number(port),
  );
  expect((await visit('/hallinta/kirjaudu', {})).status).toBe(303);
});
