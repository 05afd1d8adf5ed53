import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

export type TestIssuer = {
  readonly url: string;
  readonly clientId: string;
  /** Signs in as the browser would, from the address that we redirected to, and gives the address it is sent back to. */
  signIn(address: string, who: keyof typeof people): Promise<URL>;
  stop(): Promise<void>;
};

/** Who can sign in at the test's sign-in service. */
const people = {
  maija: { email: 'maija@example.fi', name: 'Maija Mallikas', groups: ['viestinta'] },
  onni: { email: 'onni@example.fi', name: undefined, groups: undefined },
};

/** A real OpenID provider on this machine (on a free port unless `port` names one), which knows two people and our client. */
export async function startIssuer(site: { redirectUri: string; signedOutUri: string }, port = 0): Promise<TestIssuer> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  const url = `http://127.0.0.1:${address.port}`;
  const clientId = 'kumppaniverkosto';
  const provider = new Provider(url, {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [site.redirectUri],
        post_logout_redirect_uris: [site.signedOutUri],
      },
    ],
    cookies: { keys: ['test'] },
    claims: { openid: ['sub', 'cognito:groups'], email: ['email'], profile: ['name'] },
    // Claims in the ID token itself, where Cognito puts them.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, sub) => {
      const person = Object.entries(people).find(([name]) => name === sub)?.[1];
      return person && { accountId: sub, claims: async () => claimsOf(sub, person) };
    },
  });
  server.on('request', provider.callback());

  return {
    url,
    clientId,
    signIn: (start, who) => signIn(start, url, who),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function claimsOf(sub: string, person: (typeof people)[keyof typeof people]) {
  return { sub, email: person.email, name: person.name, 'cognito:groups': person.groups };
}

/** Follows the provider's own pages: the form to sign in, the form to consent, and the redirects between. */
async function signIn(start: string, issuer: string, who: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next: { url: string; form?: URLSearchParams } = { url: start };
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form ? { method: 'POST', body: next.form } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      const target = new URL(location, next.url);
      if (target.origin !== issuer) return target;
      next = { url: target.href };
      continue;
    }
    const html = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
    if (prompt === undefined || action === undefined) throw new Error(`No form at ${next.url}: ${html}`);
    next = {
      url: new URL(action, next.url).href,
      form: new URLSearchParams(prompt === 'login' ? { prompt, login: who, password: 'x' } : { prompt }),
    };
  }
  throw new Error('The sign-in service led in circles');
}
