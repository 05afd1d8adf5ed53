import { formatNumber } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { channelNames } from '../../../shared/partner/words.ts';
import { words } from './words.ts';

type Of = { readonly partner: Partner; readonly locale: StaffLocale };

/** The accounts that a community keeps, with the audience that its maintainer states. */
export function Accounts({ partner, locale }: Of) {
  const say = words[locale];
  if (partner.accounts.length === 0) return <span class="soft">{say.noAccounts}</span>;
  return (
    <ul>
      {partner.accounts.map(({ channel, name, audience }) => (
        <li>
          {channelNames[channel][locale]}: {name}
          {audience === undefined ? '' : ` (${say.audience(formatNumber(audience, locale))})`}
        </li>
      ))}
    </ul>
  );
}

/** The webhooks of a community by their host, each with whether it has proved that it wants our bulletins. */
export function Webhooks({ partner, locale }: Of) {
  const say = words[locale];
  const webhooks = partner.targets.flatMap((target) => (target.channel === 'webhook' ? [target] : []));
  if (webhooks.length === 0) return <span class="soft">{say.none}</span>;
  return (
    <>
      {webhooks.map((webhook) => (
        <div>
          {new URL(webhook.url).host}{' '}
          <span class={webhook.state === 'verified' ? 'tag good' : 'tag'}>{say[webhook.state]}</span>
        </div>
      ))}
    </>
  );
}
