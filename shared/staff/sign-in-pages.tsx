import { staffCatalogue } from '../language/catalogue.ts';
import { staffLocaleOf } from '../language/locale.ts';
import type { Here } from '../web/document.tsx';
import { PostForm, SubmitButton } from '../web/post-form.tsx';
import { inLocale } from '../web/public-page.tsx';
import { StaffPage } from '../web/staff-page.tsx';
import { signInPath } from './paths.ts';

/** Where signing in begins, and where it leads. */
export function SignInPage(props: { readonly here: Here; readonly returnTo: string }) {
  const locale = staffLocaleOf(props.here.locale);
  const say = words[locale];
  return (
    <StaffPage here={props.here} title={say.signIn}>
      <p>{say.intro}</p>
      <PostForm action={signInPath} locale={locale}>
        <input type="hidden" name="paluu" value={props.returnTo} />
        <SubmitButton locale={locale} label={say.signIn} />
      </PostForm>
    </StaffPage>
  );
}

/** The sign-in was cancelled, took too long, was tried twice, or did not come from where it began. */
export function SignInFailedPage(props: { readonly here: Here }) {
  const say = words[staffLocaleOf(props.here.locale)];
  return (
    <StaffPage here={props.here} title={say.failedTitle}>
      <p>{say.failed}</p>
      <AgainLink here={props.here} />
    </StaffPage>
  );
}

/** Somebody whom the sign-in service knows, but who is not in the group of staff. */
export function NotStaffPage(props: { readonly here: Here; readonly email: string }) {
  const say = words[staffLocaleOf(props.here.locale)];
  return (
    <StaffPage here={props.here} title={say.notStaffTitle}>
      <p>{say.notStaff(props.email)}</p>
      <p>{say.askWhom}</p>
      <AgainLink here={props.here} />
    </StaffPage>
  );
}

/** The session ended while its owner was filling in a form. Nothing was saved; the text is still in the browser. */
export function SessionEndedPage(props: { readonly here: Here }) {
  const locale = staffLocaleOf(props.here.locale);
  const say = words[locale];
  return (
    <StaffPage here={props.here} title={say.endedTitle}>
      <p>{say.ended}</p>
      <p>
        <a class="button" href={inLocale(signInPath, locale)} target="_blank" rel="noopener">
          {say.inNewTab}
        </a>
      </p>
    </StaffPage>
  );
}

/** Signed out of our service; the browser goes on by itself to sign out of the sign-in service too. */
export function SignedOutPage(props: { readonly here: Here; readonly onward: string | undefined }) {
  const say = words[staffLocaleOf(props.here.locale)];
  const { onward } = props;
  return (
    <StaffPage here={props.here} title={say.outTitle} {...(onward === undefined ? {} : { continueTo: onward })}>
      {onward === undefined ? (
        <AgainLink here={props.here} />
      ) : (
        <>
          <p>{say.outOnward}</p>
          <p>
            <a class="button" href={onward}>
              {say.onward}
            </a>
          </p>
        </>
      )}
    </StaffPage>
  );
}

function AgainLink(props: { readonly here: Here }) {
  const locale = staffLocaleOf(props.here.locale);
  return (
    <p>
      <a class="button" href={inLocale(signInPath, locale)}>
        {words[locale].again}
      </a>
    </p>
  );
}

const words = staffCatalogue({
  fi: {
    signIn: 'Kirjaudu sisään',
    intro: 'Hallinta on viestinnän henkilöstölle. Kirjaudut sisään työtunnuksellasi.',
    failedTitle: 'Kirjautuminen ei onnistunut',
    failed:
      'Kirjautuminen keskeytyi, kesti liian kauan tai avattiin kahdesti. Aloita se alusta. Jos sama toistuu, tyhjennä selaimen evästeet tältä sivustolta tai kokeile toista selainta.',
    notStaffTitle: 'Tunnuksellasi ei ole pääsyä hallintaan',
    notStaff: (email: string) => `Kirjauduit tunnuksella ${email}, mutta sitä ei ole lisätty henkilöstön ryhmään.`,
    askWhom:
      'Pyydä viestinnän vastuuhenkilöä tai palvelun ylläpitäjää lisäämään sinut ryhmään. Kirjaudu sen jälkeen uudelleen.',
    endedTitle: 'Istuntosi on päättynyt',
    ended:
      'Lomaketta ei tallennettu, koska kirjautumisesi ehti vanhentua. Kirjoittamasi on yhä selaimessa: kirjaudu sisään uudessa välilehdessä, palaa sitten tässä välilehdessä takaisin-painikkeella lomakkeeseen ja lähetä se uudelleen.',
    inNewTab: 'Kirjaudu sisään uudessa välilehdessä',
    outTitle: 'Olet kirjautunut ulos hallinnasta',
    outOnward: 'Sinut kirjataan vielä ulos kirjautumispalvelusta. Jos selain ei jatka itse, jatka painikkeesta.',
    onward: 'Kirjaudu ulos myös kirjautumispalvelusta',
    again: 'Kirjaudu uudelleen',
  },
  en: {
    signIn: 'Sign in',
    intro: 'These pages are for communications staff. You sign in with your work account.',
    failedTitle: 'Signing in did not succeed',
    failed:
      'The sign-in was interrupted, took too long or was opened twice. Start it again. If this goes on, clear this site’s cookies in your browser or try another browser.',
    notStaffTitle: 'Your account has no access to the staff pages',
    notStaff: (email) => `You signed in as ${email}, but that account has not been added to the group of staff.`,
    askWhom:
      'Ask the person responsible for communications or the operator of this service to add you to the group. Then sign in again.',
    endedTitle: 'Your session has ended',
    ended:
      'The form was not saved, because your sign-in had expired. What you wrote is still in the browser: sign in in a new tab, then return to the form in this tab with the back button and send it again.',
    inNewTab: 'Sign in in a new tab',
    outTitle: 'You have signed out of the staff pages',
    outOnward:
      'You are now being signed out of the sign-in service too. If the browser does not go on by itself, use the button.',
    onward: 'Sign out of the sign-in service too',
    again: 'Sign in again',
  },
});
