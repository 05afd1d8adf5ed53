import { formatDate, formatNumber } from '../../shared/language/format.ts';
import type { Locale } from '../../shared/language/locale.ts';
import type { Account, Partner } from '../../shared/partner/partner.ts';
import { proofCode } from '../../shared/partner/vetting.ts';
import { channelNames, kindNames } from '../../shared/partner/words.ts';
import { region } from '../../shared/region.ts';
import type { Here } from '../../shared/web/document.tsx';
import { type FormState, newForm } from '../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { confirmWords } from './confirm-words.ts';
import { webhookOf } from './signing-secret.ts';
import { Terms, termsLabels } from './terms.tsx';

/** Where the link in the confirmation mail leads: what was asked for and a button, and later how far it has come. */
export function ConfirmPage(props: {
  readonly here: Here;
  readonly partner: Partner;
  /** What was ticked, when something lacks. */
  readonly form?: FormState;
}) {
  const { here, partner } = props;
  const { locale, url } = here;
  const say = confirmWords[locale];
  switch (partner.state) {
    case 'unconfirmed':
      return (
        <PublicPage here={here} title={say.title} hasErrors={props.form !== undefined} hidden>
          <ErrorSummary locale={locale} form={props.form ?? newForm()} labels={termsLabels(locale)} />
          <p>{partner.imported === undefined ? say.check : say.checkImported}</p>
          <Summary partner={partner} locale={locale} />
          <PostForm action={url.pathname} locale={locale}>
            {partner.imported === undefined ? null : <Terms locale={locale} form={props.form ?? newForm()} />}
            <SubmitButton locale={locale} label={say.confirm} />
          </PostForm>
          <p>{say.notMe}</p>
        </PublicPage>
      );
    case 'confirmed':
    case 'active':
      return (
        <PublicPage here={here} title={partner.state === 'active' ? say.activeTitle : say.confirmedTitle} hidden>
          <p>{partner.state === 'active' ? say.active : say.confirmed}</p>
          <Proof {...props} />
          <SigningSecret {...props} />
        </PublicPage>
      );
    case 'declined':
    case 'left':
      return (
        <PublicPage here={here} title={say.endedTitle} hidden>
          <p>{say.ended}</p>
          <p>
            <a href={inLocale('/tilaa', locale)}>{say.subscribe}</a>
          </p>
        </PublicPage>
      );
  }
}

function Summary(props: { readonly partner: Partner; readonly locale: Locale }) {
  const { partner, locale } = props;
  const say = confirmWords[locale];
  const topics = partner.topics.map((topic) => region.topics[topic][locale]).join(', ');
  return (
    <dl>
      <dt>{say.name}</dt>
      <dd>{partner.name}</dd>
      <dt>{say.kind}</dt>
      <dd>{kindNames[partner.kind][locale]}</dd>
      <dt>{say.municipality}</dt>
      <dd>{region.municipalities[partner.municipality][locale]}</dd>
      <dt>{say.accounts}</dt>
      {partner.accounts.map((account) => (
        <dd>{accountInWords(account, locale)}</dd>
      ))}
      <dt>{say.maintainer}</dt>
      {partner.maintainers.map((maintainer) => (
        <dd>
          {maintainer.name}, {maintainer.email}
        </dd>
      ))}
      <dt>{say.topics}</dt>
      <dd>{topics === '' ? say.everyTopic : topics}</dd>
      {partner.targets.map((target) =>
        target.channel === 'webhook' ? (
          <>
            <dt>{say.webhook}</dt>
            <dd>{target.url}</dd>
          </>
        ) : null,
      )}
    </dl>
  );
}

function accountInWords(account: Account, locale: Locale): string {
  const name = `${channelNames[account.channel][locale]}: ${account.name}`;
  if (account.audience === undefined) return name;
  return `${name} (${confirmWords[locale].followers(formatNumber(account.audience, locale))})`;
}

function Proof(props: { readonly here: Here; readonly partner: Partner }) {
  const { partner } = props;
  const say = confirmWords[props.here.locale];
  if (partner.state !== 'confirmed' || partner.proof !== undefined) return null;
  return (
    <>
      <h2>{say.proofTitle}</h2>
      <p>{say.proof}</p>
      <p class="panel">{say.proofText(proofCode(partner.id))}</p>
    </>
  );
}

function SigningSecret(props: { readonly here: Here; readonly partner: Partner }) {
  const { locale, url } = props.here;
  const say = confirmWords[locale];
  const webhook = webhookOf(props.partner);
  if (webhook === undefined) return null;
  return (
    <>
      <h2>{say.secretTitle}</h2>
      {webhook.secretShownAt === undefined ? (
        <>
          <p>{say.secretOnce}</p>
          <PostForm action={`${url.pathname}/salaisuus`} locale={locale}>
            <SubmitButton locale={locale} label={say.showSecret} kind="quiet" />
          </PostForm>
        </>
      ) : (
        <p>{say.secretShown(formatDate(webhook.secretShownAt, locale))}</p>
      )}
    </>
  );
}
