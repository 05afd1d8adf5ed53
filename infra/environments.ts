import type { Env as AdminEnv } from '../functions/admin/env.ts';
import type { Env as DeliverEmailEnv } from '../functions/deliver-email/env.ts';
import type { Env as DeliverWebhookEnv } from '../functions/deliver-webhook/env.ts';
import type { Env as ExpandEnv } from '../functions/expand/env.ts';
import type { Env as FeedbackEnv } from '../functions/feedback/env.ts';
import type { Env as ImageEnv } from '../functions/image/env.ts';
import type { Env as KitEnv } from '../functions/kit/env.ts';
import type { Env as LinkEnv } from '../functions/link/env.ts';
import type { Env as MailEventsEnv } from '../functions/mail-events/env.ts';
import type { Env as ManageEnv } from '../functions/manage/env.ts';
import type { Env as PersonEnv } from '../functions/person/env.ts';
import type { Env as RemindEnv } from '../functions/remind/env.ts';
import type { Env as ReportEnv } from '../functions/report/env.ts';
import type { Env as SiteEnv } from '../functions/site/env.ts';
import type { Env as SubscribeEnv } from '../functions/subscribe/env.ts';
import type { Env as SweepEnv } from '../functions/sweep/env.ts';
import type { Env as TrainingEnv } from '../functions/training/env.ts';

/** What each function, by its folder's name, says it must be told. A new door is added here first. */
type Environments = {
  site: SiteEnv;
  subscribe: SubscribeEnv;
  training: TrainingEnv;
  feedback: FeedbackEnv;
  manage: ManageEnv;
  kit: KitEnv;
  link: LinkEnv;
  admin: AdminEnv;
  expand: ExpandEnv;
  'deliver-email': DeliverEmailEnv;
  'deliver-webhook': DeliverWebhookEnv;
  'mail-events': MailEventsEnv;
  sweep: SweepEnv;
  remind: RemindEnv;
  report: ReportEnv;
  person: PersonEnv;
  image: ImageEnv;
};

/** The name of a function: its folder under functions/. */
export type DoorName = keyof Environments;

/**
 * What a function is told in a deployment: all that its schema requires, so that a forgotten variable does not compile,
 * and nothing that the schema makes optional, since those loosen a guard and belong to a laptop.
 */
export type DeployedEnvironment<Name extends DoorName> = RequiredStrings<Environments[Name]>;

type RequiredStrings<Env> = { readonly [Key in keyof Env as undefined extends Env[Key] ? never : Key]: string };
