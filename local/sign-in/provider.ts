import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { raw } from 'hono/html';
import Provider from 'oidc-provider';
import { callbackPath, signInPath } from '../../shared/staff/paths.ts';
import { type Listening, listen } from '../listen.ts';
import { messageOf } from '../problem.ts';
import { Memory } from './memory.ts';
import { errorPage, signInPage, signOutPage } from './pages.ts';
import { people } from './people.ts';

export type SignInOptions = {
  readonly siteUrl: string;
  /** The group that the two people are in. */
  readonly staffGroup: string;
  readonly preferredPort: number | undefined;
};

/** The client that the staff pages are to this provider: public, with PKCE, as in the user pool. */
export const LOCAL_CLIENT_ID = 'local-staff-pages';

/** An OpenID Connect provider in place of the user pool, with two people ready and no passwords. Its URL is the issuer. */
export async function startSignIn({ siteUrl, staffGroup, preferredPort }: SignInOptions): Promise<Listening> {
  const server = createServer();
  const listening = await listen(server, { preferred: preferredPort });
  const provider = providerAt(listening.url, siteUrl, staffGroup);
  const speakOIDC = provider.callback();
  server.on('request', (incoming, outgoing) => {
    // The page's button leads through this provider back to the site, so both must be named.
    outgoing.setHeader(
      'content-security-policy',
      `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${siteUrl}`,
    );
    const answering = incoming.url?.startsWith('/kirjaudu/')
      ? interact(provider, incoming, outgoing)
      : speakOIDC(incoming, outgoing);
    answering.catch((error: unknown) => showError(outgoing, messageOf(error)));
  });
  return listening;
}

async function interact(provider: Provider, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { uid } = await provider.interactionDetails(incoming, outgoing);
  if (incoming.method !== 'POST') {
    outgoing.setHeader('content-type', 'text/html; charset=utf-8');
    outgoing.end(String(await signInPage(`/kirjaudu/${uid}`)));
    return;
  }
  let form = '';
  for await (const chunk of incoming) form += chunk;
  const person = people.find(({ sub }) => sub === new URLSearchParams(form).get('person'));
  if (person === undefined) return showError(outgoing, 'unknown person', 400);
  await provider.interactionFinished(
    incoming,
    outgoing,
    { login: { accountId: person.sub } },
    { mergeWithLastSubmission: false },
  );
}

async function showError(outgoing: ServerResponse, text: string, status = 500): Promise<void> {
  outgoing.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(String(await errorPage(text)));
}

function providerAt(issuer: string, siteUrl: string, staffGroup: string): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Provider(issuer, {
    adapter: Memory,
    clients: [
      {
        client_id: LOCAL_CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: [siteUrl + callbackPath],
        post_logout_redirect_uris: [siteUrl + signInPath],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub', 'name', 'email', 'email_verified', 'cognito:groups'], email: [], profile: [] },
    // The user pool puts every claim into the ID token, and the staff pages read them there.
    conformIdTokenClaims: false,
    findAccount: async (_, id) => {
      const person = people.find(({ sub }) => sub === id);
      return person === undefined
        ? undefined
        : { accountId: id, claims: async () => ({ ...person, email_verified: true, 'cognito:groups': [staffGroup] }) };
    },
    // The staff pages are ours: nobody is asked whether they may know who signs in.
    loadExistingGrant: async (context) => {
      const accountId = context.oidc.session?.accountId;
      const grant = new context.oidc.provider.Grant({
        clientId: LOCAL_CLIENT_ID,
        ...(accountId === undefined ? {} : { accountId }),
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    interactions: { url: (_, { uid }) => `/kirjaudu/${uid}` },
    ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 28_800, IdToken: 3600, Interaction: 3600, Session: 28_800 },
    renderError: async (context, { error, error_description: description }) => {
      context.type = 'html';
      context.body = String(await errorPage(`${error}: ${description ?? ''}`));
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (context, form) => {
          context.type = 'html';
          context.body = String(await signOutPage(raw(form)));
        },
        postLogoutSuccessSource: async (context) => {
          context.redirect(siteUrl + signInPath);
        },
      },
    },
  });
}
