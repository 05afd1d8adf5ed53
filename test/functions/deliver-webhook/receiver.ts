import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type ReceivedCall, recordingServer } from '../../support/recording-server.ts';

/**
 * A real web server on this machine that keeps every call and answers as a test says: 204 unless told otherwise.
 * Call once at the top of a file; it is empty again after each test.
 */
export function testReceiver() {
  const unchanged = (_call: ReceivedCall, response: ServerResponse): unknown => response.writeHead(204).end();
  let answer = unchanged;
  let connections = 0;
  let recording: Awaited<ReturnType<typeof recordingServer>> | undefined;
  const started = () => {
    if (recording === undefined) throw new Error('the receiver starts in beforeAll');
    return recording;
  };
  beforeAll(async () => {
    recording = await recordingServer((call, response) => answer(call, response));
    recording.server.on('connection', () => {
      connections += 1;
    });
  });
  afterEach(() => {
    started().calls.length = 0;
    connections = 0;
    answer = unchanged;
  });
  afterAll(() => recording?.close());

  return {
    get received(): readonly ReceivedCall[] {
      return started().calls;
    },
    connections: () => connections,
    /** `127.0.0.1:<port>`, as the allow-list wants it. */
    host: () => started().host,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    /** Answers every call with a status and nothing more. */
    answerStatus: (status: number, headers: Record<string, string> = {}) => {
      answer = (_call, response) => response.writeHead(status, headers).end();
    },
  };
}
