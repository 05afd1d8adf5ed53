import { Logger } from '@aws-lambda-powertools/logger';

/** The only fields that a log line may carry: ids, counts and words of our own. Never an address, a text or a token. */
export type LogFields = {
  readonly bulletinId?: string;
  readonly deliveryId?: string;
  readonly partnerId?: string;
  readonly questionId?: string;
  readonly uploadId?: string;
  readonly messageId?: string;
  readonly group?: string;
  readonly channel?: string;
  readonly matter?: string;
  readonly state?: string;
  readonly reason?: string | undefined;
  readonly attempts?: number;
  readonly segment?: number;
  readonly month?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly error?: string;
};

/** Writes one structured line. `event` is a fixed phrase, so that lines can be counted. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  /** Something that a person may have to look at. */
  warn(event: string, fields?: LogFields): void;
}

/** The log of one function: JSON lines of Powertools for AWS Lambda. */
export function lambdaLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (event, fields = {}) => logger.info(event, fields),
    warn: (event, fields = {}) => logger.warn(event, fields),
  };
}

/**
 * What may be said of an error: its kind and where it was thrown. Its message is left out, since providers put addresses
 * and other people's text there.
 */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // The stack begins with the message, which may itself hold lines that look like frames.
  const trace = (error.stack ?? '').replace(error.message, () => '');
  const [frame = ''] = trace.split('\n').filter((line) => line.startsWith('    at '));
  return `${error.name}${frame.replace('    at ', ' at ')}`;
}
