import { messageOf, Problem } from '../problem.ts';

/** Makes sure that the DynamoDB which the person runs is there. Any answer will do: each kind says something else to a plain GET. */
export async function expectDynamoDB(endpoint: string): Promise<void> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(5000) });
  } catch (error) {
    const reason = messageOf(error instanceof Error && error.cause !== undefined ? error.cause : error);
    throw new Problem(
      `No DynamoDB answers at DYNAMODB_ENDPOINT, ${endpoint} (${reason}): start it first, and give its address as in DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start.`,
    );
  }
}
