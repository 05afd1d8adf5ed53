import type { Child } from 'hono/jsx';
import { staffCatalogue } from '../language/catalogue.ts';
import { StaffLocale, staffLocaleOf } from '../language/locale.ts';
import { Document, type Here, serviceName } from './document.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { inLocale } from './public-page.tsx';

/** The four sections of the staff pages, in the order of the work. */
const staffSections = {
  partners: '/hallinta/kumppanit',
  write: '/hallinta/kirjoita',
  send: '/hallinta/laheta',
  follow: '/hallinta/seuraa',
} as const;
export type StaffSection = keyof typeof staffSections;

/** Who is signed in, as the page's top shows it. */
export type SignedIn = { readonly name: string };

/**
 * A page for staff: `<StaffPage here={c.var} staff={c.var.staff} section="send" title="…">`.
 * Without `staff` (before sign-in) it has neither sections nor sign-out. The title is also the page's `h1`.
 */
export function StaffPage(props: {
  readonly here: Here;
  readonly title: string;
  readonly staff?: SignedIn;
  readonly section?: StaffSection;
  /** How many partners wait for approval: the navigation says so beside their section. */
  readonly waiting?: number;
  readonly hasErrors?: boolean;
  readonly continueTo?: string;
  readonly children: Child;
}) {
  const { staff, section, waiting = 0, children, here, ...page } = props;
  const locale = staffLocaleOf(here.locale);
  const staffHere = { locale, url: here.url };
  return (
    <Document {...page} here={staffHere} hidden>
      <header class="site-header staff">
        <div class="inner">
          <a class="service" href={inLocale('/hallinta', locale)}>
            <strong>{serviceName}</strong> <span>{words[locale].staffPages}</span>
          </a>
          <LanguageSwitch here={staffHere} locales={StaffLocale.options} />
        </div>
        {staff === undefined ? null : <StaffBar locale={locale} staff={staff} section={section} waiting={waiting} />}
      </header>
      <main id="main" class="inner wide" tabindex={-1}>
        <h1>{props.title}</h1>
        {children}
      </main>
    </Document>
  );
}

function StaffBar(props: {
  readonly locale: StaffLocale;
  readonly staff: SignedIn;
  readonly section: StaffSection | undefined;
  readonly waiting: number;
}) {
  const { locale } = props;
  const say = words[locale];
  const link = (section: StaffSection) => (
    <li>
      <a href={inLocale(staffSections[section], locale)} aria-current={section === props.section ? 'true' : undefined}>
        {say[section]}
        {section === 'partners' && props.waiting > 0 ? say.waiting(props.waiting) : null}
      </a>
    </li>
  );
  return (
    <div class="inner staff-bar">
      <nav aria-label={say.sections}>
        <ul>
          {link('partners')}
          {link('write')}
          {link('send')}
          {link('follow')}
        </ul>
      </nav>
      <form method="post" action="/hallinta/kirjaudu/ulos">
        <input type="hidden" name="lang" value={locale} />
        <span>{props.staff.name}</span>
        <button type="submit" class="quiet">
          {say.signOut}
        </button>
      </form>
    </div>
  );
}

const words = staffCatalogue({
  fi: {
    staffPages: 'Hallinta',
    sections: 'Hallinnan osiot',
    partners: 'Kumppanit',
    waiting: (count: number) => ` (${count} odottaa)`,
    write: 'Kirjoita',
    send: 'Lähetä',
    follow: 'Seuraa',
    signOut: 'Kirjaudu ulos',
  },
  en: {
    staffPages: 'Staff pages',
    sections: 'Sections of the staff pages',
    partners: 'Partners',
    waiting: (count) => ` (${count} waiting)`,
    write: 'Write',
    send: 'Send',
    follow: 'Follow',
    signOut: 'Sign out',
  },
});
