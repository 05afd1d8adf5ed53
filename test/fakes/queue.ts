import type { DeadLetter, DeadLetters, Queue } from '../../shared/queue.ts';

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

/** Dead letters for a test to put there; those that were taken and not removed are taken again. */
export function memoryDeadLetters(): DeadLetters & {
  readonly lying: DeadLetter[];
  readonly put: (body: string) => void;
} {
  const lying: DeadLetter[] = [];
  let count = 0;
  return {
    lying,
    put: (body) => {
      count += 1;
      lying.push({ messageId: `dead-${count}`, body, receipt: `receipt-${count}` });
    },
    take: async () => lying.slice(0, 10),
    remove: async ({ receipt }) => {
      const at = lying.findIndex((letter) => letter.receipt === receipt);
      if (at >= 0) lying.splice(at, 1);
    },
  };
}
