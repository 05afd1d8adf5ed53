import * as oidc from 'openid-client';
import * as z from 'zod';
import type { PendingSignIn, Staff } from './session.ts';

/** The service that knows who people are (OpenID Connect Core 1.0, code flow with PKCE, public client). */
export interface Issuer {
  /** Where the browser goes to sign in. */
  signInUrl(secrets: Secrets): Promise<URL>;
  /** Judges the answer that the browser brought back to `url`. What the issuer refused is a value; no answer at all throws. */
  finish(url: URL, pending: PendingSignIn): Promise<Finish>;
  /** Where the browser goes to be signed out there too, and from there back to `returnTo`; none if the issuer has no such page. */
  signOutUrl(returnTo: string): Promise<URL | undefined>;
}

/** Made new for each sign-in. */
export type Secrets = Pick<PendingSignIn, 'state' | 'nonce' | 'verifier'>;

type Finish =
  | { readonly kind: 'known'; readonly staff: Staff; readonly groups: readonly string[] }
  /** `reason` is the issuer's own error code, for the log. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Secrets that nobody can guess. */
export function newSecrets(): Secrets {
  return { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
}

export function openIdIssuer(settings: {
  readonly issuer: string;
  readonly clientId: string;
  /** Where the issuer sends the browser back to; registered there. */
  readonly redirectUri: string;
  /** Lets the issuer speak plain http, on a laptop. */
  readonly allowHttp: boolean;
}): Issuer {
  const { issuer, clientId, redirectUri, allowHttp } = settings;
  let discovered: Promise<oidc.Configuration> | undefined;

  /** Once per cold start; a failure is not kept. */
  function configuration(): Promise<oidc.Configuration> {
    discovered ??= oidc
      .discovery(new URL(issuer), clientId, undefined, oidc.None(), {
        execute: allowHttp ? [oidc.allowInsecureRequests] : [],
        timeout: 10,
      })
      .catch((error: unknown) => {
        discovered = undefined;
        throw error;
      });
    return discovered;
  }

  return {
    async signInUrl({ state, nonce, verifier }) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },

    async finish(url, pending) {
      const config = await configuration();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, url, {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.verifier,
        });
        return judge(tokens.claims());
      } catch (error) {
        if (error instanceof oidc.AuthorizationResponseError) return { kind: 'refused', reason: error.error };
        if (error instanceof oidc.ResponseBodyError) return { kind: 'refused', reason: error.error };
        if (isForged(error)) return { kind: 'refused', reason: error.code };
        throw error;
      }
    },

    async signOutUrl(returnTo) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      // Cognito reads `logout_uri` where the standard says `post_logout_redirect_uri`.
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo, logout_uri: returnTo });
    },
  };
}

/** The answer does not belong to this sign-in, or its signature or claims do not hold. */
function isForged(error: unknown): error is oidc.ClientError & { code: string } {
  return (
    error instanceof oidc.ClientError &&
    (error.code === 'OAUTH_INVALID_RESPONSE' || error.code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED')
  );
}

/** The claims of Cognito's ID token that we use. */
const Claims = z.object({
  sub: z.string().min(1),
  email: z.email(),
  name: z.string().min(1).optional(),
  'cognito:groups': z.array(z.string()).default([]),
});

function judge(claims: unknown): Finish {
  const known = Claims.safeParse(claims);
  if (!known.success) return { kind: 'refused', reason: 'claims' };
  const { sub, email, name = email, 'cognito:groups': groups } = known.data;
  return { kind: 'known', staff: { sub, name, email }, groups };
}
