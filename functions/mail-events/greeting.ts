import type { SQSEvent } from 'aws-lambda';

/** What SES publishes, as plain text, when it is first told to send its events to a topic. */
const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';

/** A batch without SES's greeting, which is no event: it would fail each time and ring the alarm of a new deployment. */
export const withoutGreeting = (event: SQSEvent): SQSEvent => ({
  Records: event.Records.filter(({ body }) => body.trim() !== greeting),
});
