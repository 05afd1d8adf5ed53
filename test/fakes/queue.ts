import type { Queue } from '../../shared/queue.ts';

/** A queue that keeps what was sent, in order, for a test to look at or to work through. */
export function memoryQueue<Message>(): Queue<Message> & { readonly sent: Message[] } {
  const sent: Message[] = [];
  return {
    sent,
    send: async (messages) => {
      // By way of JSON, as a real queue carries them: what JSON cannot say does not arrive.
      sent.push(...messages.map((message): Message => JSON.parse(JSON.stringify(message))));
    },
  };
}
