import type { Wish } from '../roles/policy.ts';

/** A request as an SDK client sends it. */
export type ServiceRequest = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** What the service answers; the body goes out as it is. */
export type ServiceAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

/** One AWS service of the gateway. */
export type Service = {
  /** What the request needs to be allowed, and how to carry it out once it is. */
  readonly read: (
    request: ServiceRequest,
  ) => Promise<{ readonly wishes: readonly Wish[]; readonly carryOut: () => Promise<ServiceAnswer> } | ServiceAnswer>;
  /** An error as the service's own clients understand it. */
  readonly error: (code: string, message: string) => ServiceAnswer;
};
