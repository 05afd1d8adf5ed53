/**
 * What AWS asks, in US dollars, without any free tier. For eu-north-1 (Stockholm); the list could not be read where this
 * was written, so where Stockholm's own price was not at hand the one of eu-west-1 (Ireland) stands, which Stockholm's
 * does not exceed. Price pages of each service: aws.amazon.com/{dynamodb,sqs,lambda,cloudwatch}/pricing.
 */
export const prices = {
  region: 'eu-north-1 (upper bound: eu-west-1)',
  asOf: '2025-01',
  /** A million DynamoDB units on demand, standard table class. */
  writeUnits: 0.705,
  readUnits: 0.1415,
  /** A million requests to a standard queue, of at most 64 kB each. */
  sqsRequests: 0.4,
  /** A million deliveries from SNS to SQS. */
  snsToSqs: 0,
  /** A million invocations, and a GB-second on arm64. */
  lambdaRequests: 0.2,
  lambdaGbSecond: 0.0000133334,
  /** A GB taken in by CloudWatch Logs. */
  logsGb: 0.57,
} as const;
