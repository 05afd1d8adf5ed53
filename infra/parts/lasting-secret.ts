import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** The one secret that every keyed hash and signature is derived from: made once, in the account, seen by nobody. */
export class LastingSecret extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'What links in mails, hashes of addresses and webhook signatures are derived from',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A new secret would break every link in the mails already sent and every webhook secret that partners hold. It is changed by hand, and only if it has leaked.',
    });
  }
}
