import type { IncomingMessage, RequestListener } from 'node:http';
import { messageOf } from '../problem.ts';
import { allows, type PolicyDocument, type Wish } from '../roles/policy.ts';
import { isUpload, takeUpload, type UploadsOptions } from '../s3/uploads.ts';
import { readSignature } from './caller.ts';
import { plain } from './engine.ts';
import type { Service, ServiceAnswer, ServiceRequest } from './service.ts';

/** A function that signs its requests with an access key of its own. */
type Caller = { readonly name: string; readonly roleName: string; readonly policies: readonly PolicyDocument[] };

export type GatewayOptions = {
  /** Who may call, by access key id. */
  readonly callers: ReadonlyMap<string, Caller>;
  readonly services: Readonly<Record<string, Service>>;
  /** For files that browsers post. */
  readonly uploads: Omit<UploadsOptions, 'callers' | 'log'>;
  readonly log: (line: string) => void;
};

/**
 * The one address that every SDK client of every function talks to. A request is carried out only if the role that the
 * template gives to its caller allows each thing that the request does; else it is refused as AWS refuses it, and a line
 * in the terminal says which function lacks which right on what.
 */
export function gateway(options: GatewayOptions): RequestListener {
  return (incoming, outgoing) => {
    const send = ({ status, headers, body }: ServiceAnswer) => outgoing.writeHead(status, headers).end(body);
    readBody(incoming)
      .then((body) =>
        isUpload(incoming)
          ? takeUpload(incoming, body, { ...options.uploads, callers: options.callers, log: options.log })
          : answer({ ...target(incoming), headers: plain(incoming.headers), body }, options),
      )
      .then(send)
      .catch((error: unknown) => {
        options.log(`gateway  a request failed: ${messageOf(error)}`);
        send({ status: 500, headers: {}, body: messageOf(error) });
      });
  };
}

async function answer(asked: ServiceRequest, { callers, services, log }: GatewayOptions): Promise<ServiceAnswer> {
  const signature = readSignature(asked.headers['authorization']);
  const service = signature === undefined ? undefined : services[signature.service];
  if (signature === undefined || service === undefined) {
    return {
      status: 403,
      headers: {},
      body: `Not a signed request to a service that the local system knows: ${signature?.service}\n`,
    };
  }
  const caller = callers.get(signature.accessKeyId);
  if (caller === undefined)
    return service.error('UnrecognizedClientException', 'The security token included in the request is invalid.');

  const request = await service.read(asked);
  if ('status' in request) return request;
  const lacking = request.wishes.find((wish) => !allows(caller.policies, wish));
  if (lacking === undefined) return request.carryOut();
  log(`refused  ${caller.name}: its role in the template does not allow ${lacking.action} on ${lacking.resource}`);
  return service.error(
    signature.service === 'dynamodb' ? 'AccessDeniedException' : 'AccessDenied',
    sentence(caller, lacking),
  );
}

const target = ({ method = 'POST', url = '/' }: IncomingMessage) => ({ method, path: url.split('?')[0] ?? '/' });

/** IAM's own words, so that what a developer reads here is what a search engine knows. */
const sentence = ({ name, roleName }: Caller, { action, resource }: Wish): string =>
  `User: arn:aws:sts::${resource.split(':')[4]}:assumed-role/${roleName}/${name} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
