import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../../local/listen.ts';

export type ReceivedCall = { readonly headers: IncomingHttpHeaders; readonly body: string; readonly path: string };

/** A web server on this machine that keeps every call, oldest first, and then answers it with `answer`. */
export async function recordingServer(answer: (call: ReceivedCall, response: ServerResponse) => unknown) {
  const calls: ReceivedCall[] = [];
  const server = createServer(async (request, response) => {
    const call = { headers: request.headers, body: await text(request), path: request.url ?? '' };
    calls.push(call);
    answer(call, response);
  });
  const { url, close } = await listen(server, {});
  /** `host` is `127.0.0.1:<port>`, as the allow-list wants it. */
  return { calls, server, url, host: new URL(url).host, close };
}
