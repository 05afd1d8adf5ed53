import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Locale } from '../language/locale.ts';
import { Municipality, Topic } from '../partner/partner.ts';
import { day, Instant, Month } from '../time.ts';

/** Feedback and what came with it are forgotten after 24 months. */
export const keepFeedbackMs = 731 * day;

/** What feedback is about. */
export const FeedbackAbout = z.enum(['service', 'bulletin', 'pilot', 'idea']);
export type FeedbackAbout = z.infer<typeof FeedbackAbout>;

/** How a resident who asked to be contacted can be reached. */
const Contact = z.object({
  name: z.string().optional(),
  email: z.email().optional(),
  phone: z.string().optional(),
});

/** What a resident told us: anonymous unless they asked to be contacted. */
export const Feedback = z.object({
  id: idOf('fbk'),
  about: FeedbackAbout,
  topic: Topic.optional(),
  municipality: Municipality.optional(),
  text: z.string().min(1),
  contact: Contact.optional(),
  locale: Locale,
  createdAt: Instant,
  /** The local month of `createdAt`. */
  month: Month,
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type Feedback = z.infer<typeof Feedback>;
