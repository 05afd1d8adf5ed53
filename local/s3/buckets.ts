import * as z from 'zod';
import type { Resources } from '../template/resources.ts';

const Properties = z.strictObject({
  BucketName: z.string(),
  CorsConfiguration: z
    .strictObject({
      CorsRules: z.array(z.strictObject({ AllowedMethods: z.array(z.string()), AllowedOrigins: z.array(z.string()) })),
    })
    .optional(),
  LifecycleConfiguration: z.strictObject({
    Rules: z.array(
      z.strictObject({
        Status: z.literal('Enabled'),
        ExpirationInDays: z.int(),
        AbortIncompleteMultipartUpload: z.unknown().optional(),
      }),
    ),
  }),
  NotificationConfiguration: z.strictObject({
    LambdaConfigurations: z.array(z.strictObject({ Event: z.literal('s3:ObjectCreated:Post'), Function: z.string() })),
  }),
  // Who may reach a bucket from outside, and how it lies on a disk, matter between machines only.
  PublicAccessBlockConfiguration: z.unknown().optional(),
  BucketEncryption: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

/** A bucket of the template that browsers post files to. */
export type Bucket = {
  readonly name: string;
  /** After how many days a file is deleted. */
  readonly days: number;
  /** Whose pages may read what it answers to a POST. */
  readonly origins: readonly string[];
  /** The ARNs of the functions that are told of each file. */
  readonly tells: readonly string[];
};

/** Every bucket that the template declares. */
export const bucketsOf = (resources: Resources): readonly Bucket[] =>
  resources.ofType('AWS::S3::Bucket', Properties).map(({ properties }) => ({
    name: properties.BucketName,
    days: Math.min(...properties.LifecycleConfiguration.Rules.map((rule) => rule.ExpirationInDays)),
    origins: (properties.CorsConfiguration?.CorsRules ?? []).flatMap(({ AllowedMethods, AllowedOrigins }) =>
      AllowedMethods.includes('POST') ? AllowedOrigins : [],
    ),
    tells: properties.NotificationConfiguration.LambdaConfigurations.map((told) => told.Function),
  }));
