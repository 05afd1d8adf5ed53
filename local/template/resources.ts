import type * as z from 'zod';
import { Problem } from '../problem.ts';
import { type Lookup, resolveIntrinsics } from './intrinsics.ts';
import type { Place } from './place.ts';
import { resourceTypes } from './resource-types.ts';
import type { Resource, Template } from './template.ts';

/** A resource of one type, its properties resolved and parsed. */
export type Found<T> = {
  readonly logicalId: string;
  /** What it is called on this machine: the name that the template gives, else the logical id. */
  readonly name: string;
  /** The constructs it was made by, from the stack down, such as `['deliver-email', 'Role', 'Resource']`. */
  readonly path: readonly string[];
  readonly properties: T;
};

/** The template's resources in a place, read one type at a time. */
export type Resources = {
  /**
   * All resources of the type, in the template's order. A property that the schema does not list is an error which names
   * the resource, so that nothing that the cloud would do is silently left out here.
   */
  readonly ofType: <T>(type: string, schema: z.ZodType<T>) => readonly Found<T>[];
  /** What `Ref` (no attribute) or `Fn::GetAtt` gives. */
  readonly lookup: Lookup;
};

/** Reads the template for a place. Throws a `Problem` that names the first resource whose type is unknown. */
export function resourcesOf(template: Template, place: Place): Resources {
  for (const [logicalId, { Type }] of Object.entries(template.Resources)) {
    if (!(Type in resourceTypes)) {
      throw new Problem(
        `${logicalId} is of type ${Type}, which the local system does not know: teach it in local/template/resource-types.ts, as run or as declared.`,
      );
    }
  }
  const lookup = lookupIn(template, place);
  return {
    lookup,
    ofType: (type, schema) =>
      Object.entries(template.Resources)
        .filter(([, resource]) => resource.Type === type)
        .map(([logicalId, resource]) => ({
          logicalId,
          name: nameOf(logicalId, resource),
          path: resource.Metadata['aws:cdk:path']?.split('/').slice(1) ?? [],
          properties: parseProperties(schema, resource, lookup, `${logicalId} (${type})`),
        })),
  };
}

function parseProperties<T>(schema: z.ZodType<T>, resource: Resource, lookup: Lookup, where: string): T {
  const parsed = schema.safeParse(resolveIntrinsics(resource.Properties, lookup, where));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'its properties'}: ${issue.message}`);
  throw new Problem(`${where} uses what the local system does not know: ${wrong.join('; ')}.`);
}

function lookupIn(template: Template, place: Place): Lookup {
  const pseudo: Record<string, string> = {
    'AWS::AccountId': place.account,
    'AWS::Region': place.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': 'local',
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/local/1`,
  };
  return (logicalId, attribute) => {
    const known = attribute === undefined ? pseudo[logicalId] : undefined;
    if (known !== undefined) return known;
    const resource = template.Resources[logicalId];
    if (resource === undefined) throw new Problem(`The template refers to ${logicalId}, which it does not hold.`);
    const value = resourceTypes[resource.Type]?.values(nameOf(logicalId, resource), place)[attribute ?? 'Ref'];
    if (value === undefined) {
      throw new Problem(
        `The template asks ${logicalId} (${resource.Type}) for ${attribute ?? 'Ref'}, which the local system does not know: teach it in local/template/resource-types.ts.`,
      );
    }
    return value;
  };
}

/** The properties by which types name themselves; those that are not plain text are left to the logical id. */
const nameProperties = [
  'TableName',
  'QueueName',
  'FunctionName',
  'RoleName',
  'EmailIdentity',
  'GroupName',
  'TopicName',
  'LogGroupName',
];

function nameOf(logicalId: string, resource: Resource): string {
  for (const property of nameProperties) {
    const name = resource.Properties[property];
    if (typeof name === 'string') return name;
  }
  const { Name: name } = resource.Properties;
  return typeof name === 'string' && resource.Type !== 'AWS::ApiGatewayV2::Api' ? name : logicalId;
}
