import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, OAuthScope, UserPool, UserPoolClientIdentityProvider } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { callbackPath, signInPath } from '../../shared/staff/paths.ts';

/** The props of the staff's sign-in. */
export type SignInProps = {
  /** Where the staff pages are. */
  readonly siteUrl: string;
  /** The group whose members may use them. */
  readonly staffGroup: string;
  /** The first label of the sign-in page's address. */
  readonly prefix: string;
};

/** How staff sign in: people are added by the operator, and each needs an authenticator app. */
export class SignIn extends Construct {
  /** The OpenID Connect issuer. */
  readonly issuer: string;
  readonly clientId: string;

  constructor(scope: Construct, id: string, { siteUrl, staffGroup, prefix }: SignInProps) {
    super(scope, id);
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: {
        emailSubject: 'Kumppaniverkosto: tunnus henkilöstön sivuille',
        emailBody: `Hei! Sinulle on avattu tunnus. Käyttäjätunnus: {username} Väliaikainen salasana: {####} Kirjaudu: ${siteUrl}/hallinta`,
      },
      userVerification: {
        emailSubject: 'Kumppaniverkosto: vahvistuskoodi',
        emailBody: 'Vahvistuskoodisi on {####}',
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const reason =
      'The Plus plan adds threat protection. The pool has one to five users, nobody can sign up, and every sign-in takes an authenticator app.';
    Validations.of(pool).acknowledge({ id: 'AwsSolutions-COG3', reason }, { id: 'AwsSolutions-COG8', reason });
    pool.addGroup('Staff', { groupName: staffGroup, description: 'May write and send bulletins and approve partners' });
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix: prefix } });
    const client = pool.addClient('Pages', {
      // The pages prove themselves with PKCE: there is no secret to keep.
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        // Cognito compares the whole address, and shows an error for any other.
        callbackUrls: [siteUrl + callbackPath],
        logoutUrls: [siteUrl + signInPath],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      refreshTokenValidity: Duration.hours(1),
    });
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.clientId = client.userPoolClientId;
  }
}
