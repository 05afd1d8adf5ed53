import { catalogue } from '../../shared/language/catalogue.ts';
import { formatDate } from '../../shared/language/format.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { personOf } from '../../shared/partner/people.ts';
import { kindNames } from '../../shared/partner/words.ts';
import { region } from '../../shared/region.ts';
import { Checkbox } from '../../shared/web/choice-fields.tsx';
import type { Here } from '../../shared/web/document.tsx';
import type { FormState } from '../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { TextField } from '../../shared/web/text-fields.tsx';
import { limits } from './application.ts';
import type { OpenInvitation } from './joining.ts';
import { Principles, termsLabels } from './terms.tsx';

type Opened = Pick<OpenInvitation, 'partner' | 'invited' | 'email'>;

/** Where an invitation leads: who asks, what the task is, and a form that accepts it. */
export function JoinPage(props: { readonly here: Here; readonly invitation: Opened; readonly form: FormState }) {
  const { here, invitation, form } = props;
  const { locale, url } = here;
  const { partner, email } = invitation;
  const say = words[locale];
  const labels = { ...termsLabels(locale), name: say.name };
  const field = { locale, form };
  return (
    <PublicPage here={here} title={say.title} hasErrors={Object.keys(form.errors).length > 0} hidden>
      <ErrorSummary locale={locale} form={form} labels={labels} />
      <p class="lead">{askedIn(invitation, locale)}</p>
      <dl>
        <dt>{say.community}</dt>
        <dd>
          {partner.name} ({kindNames[partner.kind][locale]}, {region.municipalities[partner.municipality][locale]})
        </dd>
        <dt>{say.address}</dt>
        <dd>{email}</dd>
      </dl>
      <p>{say.task}</p>
      <PostForm action={url.pathname} locale={locale}>
        <TextField {...field} name="name" label={say.name} hint={say.nameHint} max={limits.name} autocomplete="name" />
        <Principles {...field} />
        <h2>{say.privacyTitle}</h2>
        <p>{say.privacy}</p>
        <p>
          <a href={inLocale('/tietosuoja', locale)}>{say.privacyMore}</a>
        </p>
        <Checkbox {...field} name="consent" label={say.consent} />
        <SubmitButton locale={locale} label={say.accept} />
      </PostForm>
      <p>{say.notMe}</p>
    </PublicPage>
  );
}

function askedIn({ partner, invited }: Opened, locale: Locale): string {
  const say = words[locale];
  const by = partner.maintainers.find(({ id }) => id === invited.by)?.name ?? say.somebody;
  const away = partner.maintainers.find(
    ({ absence }) => absence?.deputyId === personOf(invited.id).maintainerId,
  )?.absence;
  if (invited.as === 'deputy' && away !== undefined) {
    return say.deputyFor(by, formatDate(away.from, locale), formatDate(away.until, locale));
  }
  return say[invited.as](by);
}

/** After accepting: what happens from now on. */
export function JoinedPage(props: { readonly here: Here; readonly isDeputy: boolean }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.joinedTitle} hidden>
      <p>{props.isDeputy ? say.joinedDeputy : say.joined}</p>
      <p>{say.manageHow}</p>
      <p>
        <a href={inLocale('/oma', locale)}>{say.manage}</a>
      </p>
    </PublicPage>
  );
}

/** For a link that lets nobody in any more: it was used, withdrawn or too old, or is not whole. */
export function GoneInvitationPage(props: { readonly here: Here }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.goneTitle} hidden>
      <p>{say.gone}</p>
      <ul>
        <li>
          {say.goneUsed} <a href={inLocale('/oma', locale)}>{say.manage}</a>
        </li>
        <li>{say.goneAsk}</li>
      </ul>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Sinua on pyydetty mukaan',
    somebody: 'Yhteisön ylläpitäjä',
    maintainer: (by: string) => `${by} pyytää sinua yhteisön toiseksi ylläpitäjäksi.`,
    deputy: (by: string) => `${by} pyytää sinua varahenkilökseen.`,
    deputyFor: (by: string, from: string, until: string) =>
      `${by} pyytää sinua varahenkilökseen. Saat tiedotteet hänen sijastaan ${from}–${until}.`,
    successor: (by: string) => `${by} haluaa luovuttaa yhteisön sinun hoidettavaksesi.`,
    community: 'Yhteisö',
    address: 'Osoite, johon tiedotteet tulevat',
    task: 'Saat hyvinvointialueen tiedotteet valmiina julkaistaviksi: kopioit tekstin, liität sen yhteisön kanavaan ja kuittaat. Voit lopettaa milloin tahansa.',
    name: 'Nimesi',
    nameHint: 'Nimesi näkyy yhteisön muille ihmisille ja viestinnälle, ei julkisesti.',
    privacyTitle: 'Tietojesi käsittely',
    privacy:
      'Tallennamme nimesi ja osoitteesi, jotta voimme lähettää tiedotteet. Kun lähdet, ne poistetaan heti; jos olet yhteisön viimeinen ylläpitäjä, 28 päivän kuluttua. Jos et vahvista, osoitteesi poistetaan, kun kutsu vanhenee.',
    privacyMore: 'Lue lisää tietosuojasta',
    consent: 'Hyväksyn, että tietojani käsitellään näin.',
    accept: 'Vahvista ja tule mukaan',
    notMe: 'Jos et halua mukaan, sulje sivu: mitään ei muutu.',
    joinedTitle: 'Tervetuloa mukaan',
    joined: 'Osoitteesi on vahvistettu. Seuraava tiedote tulee myös sinulle.',
    joinedDeputy: 'Osoitteesi on vahvistettu. Saat tiedotteet niinä päivinä, kun sijaistamasi henkilö on poissa.',
    manageHow:
      'Yhteisön tietoja, tiedotteiden aikoja ja koulutusta pääset katsomaan linkillä, jonka pyydät tähän samaan osoitteeseen.',
    manage: 'Pyydä linkki hallintaan',
    goneTitle: 'Kutsu ei ole enää voimassa',
    gone: 'Kutsu on jo käytetty tai peruttu, tai se on vanhentunut. Linkki on myös voinut katketa sähköpostissa kahdelle riville.',
    goneUsed: 'Jos olet jo vahvistanut, kaikki on kunnossa.',
    goneAsk: 'Muuten pyydä uusi kutsu siltä, joka kutsui sinut.',
  },
  sv: {
    title: 'Du har blivit tillfrågad',
    somebody: 'En administratör för gemenskapen',
    maintainer: (by) => `${by} ber dig bli en till administratör för gemenskapen.`,
    deputy: (by) => `${by} ber dig vara ersättare.`,
    deputyFor: (by, from, until) => `${by} ber dig vara ersättare. Du får meddelandena i stället ${from}–${until}.`,
    successor: (by) => `${by} vill lämna över skötseln av gemenskapen till dig.`,
    community: 'Gemenskap',
    address: 'Adressen som meddelandena kommer till',
    task: 'Du får välfärdsområdets meddelanden färdiga att publicera: kopiera texten, klistra in den i gemenskapens kanal och kvittera. Du kan sluta när som helst.',
    name: 'Ditt namn',
    nameHint: 'Ditt namn syns för gemenskapens andra personer och för kommunikationen, inte offentligt.',
    privacyTitle: 'Behandlingen av dina uppgifter',
    privacy:
      'Vi sparar ditt namn och din adress för att kunna skicka meddelandena. När du slutar raderas de genast; om du är gemenskapens sista administratör efter 28 dagar. Om du inte bekräftar raderas din adress när inbjudan går ut.',
    privacyMore: 'Läs mer om dataskyddet',
    consent: 'Jag godkänner att mina uppgifter behandlas så här.',
    accept: 'Bekräfta och kom med',
    notMe: 'Om du inte vill vara med kan du stänga sidan: inget ändras.',
    joinedTitle: 'Välkommen med',
    joined: 'Din adress är bekräftad. Nästa meddelande kommer också till dig.',
    joinedDeputy: 'Din adress är bekräftad. Du får meddelandena de dagar då den som du ersätter är borta.',
    manageHow:
      'Gemenskapens uppgifter, tiderna för meddelandena och utbildningen ser du via en länk som du ber om till samma adress.',
    manage: 'Be om en länk',
    goneTitle: 'Inbjudan gäller inte längre',
    gone: 'Inbjudan har redan använts eller tagits tillbaka, eller så har den gått ut. Länken kan också ha delats på två rader i e-posten.',
    goneUsed: 'Om du redan har bekräftat är allt i ordning.',
    goneAsk: 'Be annars om en ny inbjudan av den som bjöd in dig.',
  },
  en: {
    title: 'You have been asked to join',
    somebody: 'A maintainer of the community',
    maintainer: (by) => `${by} asks you to be another maintainer of the community.`,
    deputy: (by) => `${by} asks you to be their deputy.`,
    deputyFor: (by, from, until) =>
      `${by} asks you to be their deputy. You get the bulletins in their place from ${from} to ${until}.`,
    successor: (by) => `${by} wants to hand the community over to you.`,
    community: 'Community',
    address: 'The address that bulletins come to',
    task: 'You get the bulletins of the wellbeing services county ready to post: copy the text, paste it in the community’s channel, and tell us that you did. You can stop at any time.',
    name: 'Your name',
    nameHint: 'Your name is seen by the community’s other people and by our staff, not in public.',
    privacyTitle: 'How we handle your data',
    privacy:
      'We store your name and address so that we can send the bulletins. When you leave, they are deleted at once; if you are the last maintainer of the community, after 28 days. If you do not confirm, your address is deleted when the invitation expires.',
    privacyMore: 'Read more about data protection',
    consent: 'I agree that my data are handled like this.',
    accept: 'Confirm and join',
    notMe: 'If you do not want to join, close the page: nothing changes.',
    joinedTitle: 'Welcome',
    joined: 'Your address is confirmed. The next bulletin comes to you too.',
    joinedDeputy:
      'Your address is confirmed. You get the bulletins on the days when the one whose deputy you are is away.',
    manageHow:
      'You see the community’s details, when bulletins come and the training by a link that you ask for at this same address.',
    manage: 'Ask for the link',
    goneTitle: 'The invitation does not hold any more',
    gone: 'The invitation has been used or withdrawn, or has expired. The mail program may also have broken the link into two lines.',
    goneUsed: 'If you have confirmed already, all is well.',
    goneAsk: 'Otherwise ask whoever invited you for a new one.',
  },
});
