import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** The props of the bucket for uploads. */
export type UploadsProps = {
  readonly bucketName: string;
  /** Told of each file that was put into it. */
  readonly wakes: IFunction;
  /** Whose pages may read what the bucket answers to an upload. */
  readonly siteUrl: string;
};

/** Where browsers put files straight away, by forms that we sign. Nobody gets anything from it but the function it wakes. */
export class Uploads extends Construct {
  constructor(scope: Construct, id: string, { bucketName, wakes, siteUrl }: UploadsProps) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      bucketName,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // What was looked at is kept elsewhere, and what nobody finished is nobody's.
      lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [siteUrl] }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Files lie in it for a day; who uploads is signed in, and the function that reads each file logs it.',
    });
    const mayWake = new CfnPermission(this, 'MayWake', {
      action: 'lambda:InvokeFunction',
      functionName: wakes.functionArn,
      principal: 's3.amazonaws.com',
      sourceAccount: Aws.ACCOUNT_ID,
      sourceArn: Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: bucketName }),
    });
    // The ready-made notification would bring a function of the framework's own to set it.
    const { defaultChild } = bucket.node;
    if (!(defaultChild instanceof CfnBucket)) throw new Error('a bucket without its resource');
    defaultChild.notificationConfiguration = {
      lambdaConfigurations: [{ event: 's3:ObjectCreated:Post', function: wakes.functionArn }],
    };
    defaultChild.addResourceDependency(mayWake);
  }
}
