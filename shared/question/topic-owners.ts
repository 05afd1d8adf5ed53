import * as z from 'zod';
import { Topic } from '../partner/partner.ts';

/** Who answers for the services of each topic, by their e-mail addresses; a topic may have nobody named. */
export const TopicOwners = z.partialRecord(Topic, z.array(z.email()));
export type TopicOwners = z.infer<typeof TopicOwners>;

/** The same as the environment holds it: JSON. */
export const topicOwnersText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(TopicOwners);
