import { staffCatalogue } from '../../../shared/language/catalogue.ts';
import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { type WebhookTarget, webhookName } from '../../../shared/partner/webhook-target.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { CallsTable } from '../../../shared/webhook/calls-table.tsx';
import type { Lately } from '../../../shared/webhook/last-calls.ts';
import type { Frame } from '../frame.tsx';
import { pagePath } from '../paths.ts';

/** A webhook of a partner with what was lately sent to it. */
export type SeenWebhook = { readonly target: WebhookTarget; readonly lately: Lately };

/** How each webhook of a partner stands and what was lately sent to it, so that staff can help whoever keeps it. */
export function WebhooksSection(props: {
  readonly frame: Frame;
  readonly partner: Partner;
  readonly webhooks: readonly SeenWebhook[];
}) {
  const { frame, partner, webhooks } = props;
  const say = words[frame.locale];
  if (webhooks.length === 0) return null;
  return (
    <>
      <h2>{say.title}</h2>
      {webhooks.map((webhook) => (
        <OneWebhook frame={frame} partner={partner} {...webhook} />
      ))}
    </>
  );
}

function OneWebhook(props: SeenWebhook & { readonly frame: Frame; readonly partner: Partner }) {
  const { frame, partner, target, lately } = props;
  const { locale } = frame;
  const say = words[locale];
  const action = pagePath(`/hallinta/kumppanit/${partner.id}/webhook/${target.id}/tarkista`, locale);
  return (
    <>
      <h3>
        {webhookName(target)} <span class={tags[target.state]}>{say[target.state]}</span>
      </h3>
      {target.disabled === undefined ? null : (
        <p>
          {say[`why-${target.disabled.because}`]} {say.since(formatDateTime(target.disabled.at, locale))}
        </p>
      )}
      {target.failing === undefined || target.disabled !== undefined ? null : (
        <p>
          {say.failing(
            formatNumber(target.failing.bulletinIds.length, locale),
            formatDateTime(target.failing.since, locale),
          )}
        </p>
      )}
      <CallsTable locale={locale} calls={lately.calls} />
      {target.state === 'verified' || partner.state !== 'active' ? null : (
        <>
          <p>{target.format === 'slack' ? say.codeHelp : say.askHelp}</p>
          <div class="actions">
            <PostForm action={action} locale={locale}>
              <SubmitButton locale={locale} label={target.format === 'slack' ? say.code : say.ask} kind="quiet" />
            </PostForm>
          </div>
          {lately.isWaiting ? <p>{say.waiting}</p> : null}
        </>
      )}
    </>
  );
}

const tags = { verified: 'tag good', unverified: 'tag', disabled: 'tag bad' } as const;

const words = staffCatalogue({
  fi: {
    title: 'Webhookit',
    verified: 'Käytössä',
    unverified: 'Vahvistamatta',
    disabled: 'Pois käytöstä',
    'why-gone': 'Ohjelmisto vastasi, että osoite on poistettu pysyvästi (410).',
    'why-bulletins': 'Ohjelmisto ei ottanut vastaan kolmea peräkkäistä tiedotetta.',
    'why-days': 'Ohjelmisto ei ottanut vastaan yhtään tiedotetta viiteen vuorokauteen.',
    since: (when: string) => `Siihen ei ole lähetetty mitään ${when} jälkeen. Yhteisölle on kerrottu sähköpostilla.`,
    failing: (count: string, since: string) =>
      `Perille menemättä peräkkäin: ${count} tiedotetta, ${since} alkaen. Kolmannen jälkeen osoite poistetaan käytöstä.`,
    askHelp:
      'Kun yhteisö kertoo ohjelmistonsa toimivan, lähetä uusi tarkistusviesti. Tiedotteet alkavat kulkea, kun ohjelmisto on vastannut siihen.',
    ask: 'Lähetä tarkistusviesti',
    codeHelp: 'Kanava otetaan käyttöön koodilla, jonka yhteisön ylläpitäjä kirjoittaa omalle sivulleen.',
    code: 'Lähetä koodi kanavaan',
    waiting: 'Viesti on matkalla. Päivitä sivu hetken kuluttua.',
  },
  en: {
    title: 'Webhooks',
    verified: 'In use',
    unverified: 'Not verified',
    disabled: 'Out of use',
    'why-gone': 'The software answered that the address is gone for good (410).',
    'why-bulletins': 'The software took none of three bulletins in a row.',
    'why-days': 'The software took no bulletin for five days.',
    since: (when) => `Nothing has been sent to it since ${when}. The community was told by mail.`,
    failing: (count, since) =>
      `Bulletins in a row that did not arrive: ${count}, since ${since}. With the third the address is taken out of use.`,
    askHelp:
      'When the community says that its software works, send a new test of ownership. Bulletins begin to come when the software has answered it.',
    ask: 'Send the test of ownership',
    codeHelp: 'The chat is taken into use by a code that a maintainer of the community types on their own page.',
    code: 'Send the code to the chat',
    waiting: 'The message is on its way. Reload the page in a moment.',
  },
});
