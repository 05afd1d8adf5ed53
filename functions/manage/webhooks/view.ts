import type { WebhookTarget } from '../../../shared/partner/webhook-target.ts';
import type { FormState } from '../../../shared/web/form.ts';
import type { Lately } from '../../../shared/webhook/last-calls.ts';
import type { Frame } from '../frame.tsx';

/** What the parts of a webhook's page are drawn from. `form` is what was typed on it and is wrong. `now` is epoch ms. */
export type View = {
  readonly frame: Frame;
  readonly target: WebhookTarget;
  readonly lately: Lately;
  readonly form: FormState;
  readonly now: number;
};
