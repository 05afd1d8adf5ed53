import { catalogue } from '../../../shared/language/catalogue.ts';
import { formatDate } from '../../../shared/language/format.ts';
import { leaveEnds, leavesWith } from '../../../shared/partner/changes.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath, leaveSection } from '../paths.ts';
import { peopleSection } from '../people/paths.ts';

/**
 * Asks once more before a maintainer leaves: what becomes of the community, and what is deleted when. `mailboxes` are the
 * targets that are the reader's, `now` is epoch ms.
 */
export function LeavePage(props: {
  readonly frame: Frame;
  readonly mailboxes: readonly string[];
  readonly now: number;
}) {
  const { frame, mailboxes, now } = props;
  const { locale, community } = frame;
  const { partner, maintainer } = community;
  const say = words[locale];
  const isLast = leavesWith(partner, mailboxes);
  const others = partner.maintainers
    .filter(({ id, isDeputy }) => id !== maintainer.id && !isDeputy)
    .map(({ name }) => name);
  const hasWebhook = partner.targets.some(({ channel }) => channel === 'webhook');
  return (
    <SectionPage frame={frame} section="overview" title={say.title}>
      <h2>{say.whatTitle}</h2>
      <ul>
        {isLast ? (
          <li>
            {say.last} <a href={communityPath(partner.id, locale, `${peopleSection}/luovuta`)}>{say.handOver}</a>
          </li>
        ) : (
          <li>{say.stays(others.join(', '))}</li>
        )}
        {isLast && hasWebhook ? <li>{say.webhook}</li> : null}
        <li>{say.noMail}</li>
      </ul>
      <h2>{say.deletedTitle}</h2>
      <ul>
        <li>{isLast ? say.deletedLater(formatDate(leaveEnds(now), locale)) : say.deletedNow}</li>
        <li>{say.kept}</li>
      </ul>
      <div class="actions">
        <PostForm action={communityPath(partner.id, 'fi', leaveSection)} locale={locale}>
          <SubmitButton locale={locale} label={say.leave} kind="danger" />
        </PostForm>
        <a href={communityPath(partner.id, locale)}>{say.stay}</a>
      </div>
    </SectionPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Lähde verkostosta',
    whatTitle: 'Mitä tapahtuu',
    last: 'Olet yhteisön ainoa ylläpitäjä. Kun lähdet, koko yhteisö poistuu kumppaneista, ja viestintä saa siitä tiedon.',
    handOver: 'Voit myös luovuttaa yhteisön jollekulle toiselle.',
    stays: (names: string) => `Yhteisö jää mukaan. Tiedotteet saa edelleen: ${names}.`,
    webhook: 'Tiedotteita ei lähetetä enää myöskään yhteisön omaan järjestelmään (webhook).',
    noMail:
      'Et enää saa tämän yhteisön tiedotteita sähköpostiisi, etkä pääse hallitsemaan sen tilausta. Jo matkalla oleva viesti voi vielä tulla.',
    deletedTitle: 'Mitä poistetaan ja milloin',
    deletedNow: 'Nimesi ja sähköpostiosoitteesi poistetaan tästä yhteisöstä heti.',
    deletedLater: (date: string) =>
      `Yhteisön tiedot, nimesi ja sähköpostiosoitteesi poistetaan 28 päivän kuluttua, ${date}.`,
    kept: 'Merkinnät yhteisölle lähetetyistä tiedotteista ja sen julkaisuista säilyvät 13 kuukautta. Niissä ei ole nimeäsi eikä sähköpostiosoitettasi.',
    leave: 'Lähde verkostosta',
    stay: 'En lähde',
  },
  sv: {
    title: 'Lämna nätverket',
    whatTitle: 'Vad som händer',
    last: 'Du är gemenskapens enda administratör. När du lämnar nätverket gör hela gemenskapen det, och kommunikationen får veta det.',
    handOver: 'Du kan också lämna över gemenskapen till någon annan.',
    stays: (names) => `Gemenskapen är kvar. Meddelandena kommer fortfarande till: ${names}.`,
    webhook: 'Inga meddelanden skickas längre till gemenskapens eget system (webhook) heller.',
    noMail:
      'Du får inte längre gemenskapens meddelanden per e-post och kan inte hantera dess beställning. Ett meddelande som redan är på väg kan ännu komma.',
    deletedTitle: 'Vad som raderas och när',
    deletedNow: 'Ditt namn och din e-postadress raderas genast från den här gemenskapen.',
    deletedLater: (date) => `Gemenskapens uppgifter, ditt namn och din e-postadress raderas efter 28 dagar, ${date}.`,
    kept: 'Anteckningar om meddelanden som har skickats till gemenskapen och om dess inlägg sparas i 13 månader. De innehåller inte ditt namn eller din e-postadress.',
    leave: 'Lämna nätverket',
    stay: 'Jag stannar',
  },
  en: {
    title: 'Leave the network',
    whatTitle: 'What happens',
    last: 'You are the only maintainer of this community. When you leave, the whole community leaves, and our staff are told.',
    handOver: 'You can also hand it over to somebody else.',
    stays: (names) => `The community stays. Bulletins still go to: ${names}.`,
    webhook: 'Bulletins stop to the community’s own software (webhook) too.',
    noMail:
      'You no longer get this community’s bulletins by e-mail, and cannot manage its subscription. One that is already on its way may still come.',
    deletedTitle: 'What is deleted, and when',
    deletedNow: 'Your name and e-mail address are deleted from this community at once.',
    deletedLater: (date) =>
      `The community’s details, your name and e-mail address are deleted after 28 days, on ${date}.`,
    kept: 'Records of bulletins that were sent to the community, and of its posts, are kept for 13 months. They hold neither your name nor your e-mail address.',
    leave: 'Leave the network',
    stay: 'Stay',
  },
});
