/** What a function's thread is started with. */
export type Start = {
  readonly directory: string;
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
};

/** Asks a thread for one invocation; the event is JSON, as it would come over the wire. */
export type Ask = { readonly requestId: string; readonly event: string; readonly deadlineMs: number };

/** How an invocation ended; the result is JSON. */
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'returned'; readonly requestId: string; readonly result: string }
  | { readonly kind: 'threw'; readonly requestId: string; readonly errorType: string; readonly errorMessage: string };
