import * as z from 'zod';
import { Problem } from '../problem.ts';
import type { Resources } from '../template/resources.ts';
import { PolicyDocument } from './policy.ts';

const Role = z.strictObject({
  RoleName: z.string().optional(),
  Description: z.string().optional(),
  AssumeRolePolicyDocument: z.unknown(),
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  Tags: z.unknown().optional(),
});

const Policy = z.strictObject({
  PolicyName: z.string(),
  PolicyDocument,
  Roles: z.array(z.string()),
});

/** Managed policies whose rights are about what does not run locally (logs, traces). */
const withoutLocalEffect = /:policy\/(service-role\/AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess)$/;

/** What each role of the template may do, by the role's ARN. */
export type Roles = ReadonlyMap<string, readonly PolicyDocument[]>;

/** Gathers each role's own and attached policies. A managed policy whose content is not known here is a `Problem`. */
export function rolesOf(resources: Resources): Roles {
  const attached = resources.ofType('AWS::IAM::Policy', Policy);
  return new Map(
    resources.ofType('AWS::IAM::Role', Role).map(({ logicalId, name, properties }) => {
      const unknown = properties.ManagedPolicyArns.find((arn) => !withoutLocalEffect.test(arn));
      if (unknown !== undefined) {
        throw new Problem(
          `${logicalId} (AWS::IAM::Role) uses ${unknown}: what it allows is not known locally, so write it out.`,
        );
      }
      const policies = [
        ...properties.Policies.map((policy) => policy.PolicyDocument),
        ...attached
          .filter((policy) => policy.properties.Roles.includes(name))
          .map((policy) => policy.properties.PolicyDocument),
      ];
      return [resources.lookup(logicalId, 'Arn'), policies];
    }),
  );
}
