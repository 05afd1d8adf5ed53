import type { Child } from 'hono/jsx';
import { keysOf } from '../keys.ts';
import { staffCatalogue } from '../language/catalogue.ts';
import { StaffLocale, staffLocaleOf } from '../language/locale.ts';
import type { Asset } from './assets.ts';
import { Document, type Here, serviceName } from './document.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { inLocale } from './public-page.tsx';

/**
 * The sections of the staff pages in their groups: the top of a page shows the groups, each leading to its first section,
 * and under them the sections of the group that the reader is in. A new section joins a group, so that the top stays short.
 */
const staffGroups = {
  desk: { desk: '/hallinta' },
  bulletins: { write: '/hallinta/kirjoita', send: '/hallinta/laheta', follow: '/hallinta/seuraa' },
  network: { partners: '/hallinta/kumppanit', prospects: '/hallinta/ehdokkaat', import: '/hallinta/tuonti' },
  residents: { questions: '/hallinta/kysymykset', deeds: '/hallinta/te-sanoitte' },
  records: { reports: '/hallinta/raportit', pilot: '/hallinta/kokeilu', audit: '/hallinta/loki' },
} as const;
type StaffGroup = keyof typeof staffGroups;
type SectionOf<Group> = Group extends StaffGroup ? keyof (typeof staffGroups)[Group] : never;
export type StaffSection = SectionOf<StaffGroup>;

/** How much waits for staff in each section that has anything. */
export type Waiting = { readonly [Section in StaffSection]?: number };

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
  /** What waits: the navigation says so beside the section and its group. */
  readonly waiting?: Waiting;
  readonly hasErrors?: boolean;
  readonly continueTo?: string;
  readonly scripts?: readonly Asset[];
  readonly children: Child;
}) {
  const { staff, section, waiting = {}, children, here, ...page } = props;
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
  readonly waiting: Waiting;
}) {
  const { locale, section, waiting } = props;
  const say = words[locale];
  const groups = keysOf(staffGroups).map((name) => ({ name, sections: sectionsOf(name) }));
  const current = groups.find(({ sections }) => sections.some(({ name }) => name === section));
  return (
    <>
      <div class="inner staff-bar">
        <nav aria-label={say.groups}>
          <ul>
            {groups.map(({ name, sections }) => (
              <NavLink
                href={inLocale(sections[0]?.path ?? '/hallinta', locale)}
                label={say[name]}
                waiting={sections.reduce((sum, each) => sum + (waiting[each.name] ?? 0), 0)}
                isCurrent={name === current?.name}
                locale={locale}
              />
            ))}
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
      {current === undefined || current.sections.length < 2 ? null : (
        <div class="inner">
          <nav class="sections" aria-label={say.sections}>
            <ul>
              {current.sections.map(({ name, path }) => (
                <NavLink
                  href={inLocale(path, locale)}
                  label={say[name]}
                  waiting={waiting[name] ?? 0}
                  isCurrent={name === section}
                  locale={locale}
                />
              ))}
            </ul>
          </nav>
        </div>
      )}
    </>
  );
}

function NavLink(props: {
  readonly href: string;
  readonly label: string;
  readonly waiting: number;
  readonly isCurrent: boolean;
  readonly locale: StaffLocale;
}) {
  return (
    <li>
      <a href={props.href} aria-current={props.isCurrent ? 'true' : undefined}>
        {props.label}
        {props.waiting > 0 ? words[props.locale].waiting(props.waiting) : null}
      </a>
    </li>
  );
}

function sectionsOf(group: StaffGroup): { name: StaffSection; path: string }[] {
  const sections: Readonly<Partial<Record<StaffSection, string>>> = staffGroups[group];
  return keysOf(sections).map((name) => ({ name, path: sections[name] ?? '/hallinta' }));
}

const words = staffCatalogue({
  fi: {
    staffPages: 'Hallinta',
    groups: 'Hallinnan osiot',
    sections: 'Osion sivut',
    desk: 'Työpöytä',
    bulletins: 'Tiedotteet',
    network: 'Kumppanit',
    residents: 'Asukkaat',
    partners: 'Hakijat ja mukana olevat',
    prospects: 'Ehdokkaat',
    import: 'Tuonti',
    questions: 'Kysymykset',
    deeds: 'Te sanoitte, me teimme',
    records: 'Arviointi',
    reports: 'Raportit',
    pilot: 'Kokeilu',
    audit: 'Tapahtumaloki',
    waiting: (count: number) => ` (${count} odottaa)`,
    write: 'Kirjoita',
    send: 'Lähetä',
    follow: 'Seuraa',
    signOut: 'Kirjaudu ulos',
  },
  en: {
    staffPages: 'Staff pages',
    groups: 'Parts of the staff pages',
    sections: 'Pages of this part',
    desk: 'Desk',
    bulletins: 'Bulletins',
    network: 'Partners',
    residents: 'Residents',
    partners: 'Applicants and members',
    prospects: 'Prospects',
    import: 'Import',
    questions: 'Questions',
    deeds: 'You said, we did',
    records: 'Evaluation',
    reports: 'Reports',
    pilot: 'The pilot',
    audit: 'Audit trail',
    waiting: (count) => ` (${count} waiting)`,
    write: 'Write',
    send: 'Send',
    follow: 'Follow',
    signOut: 'Sign out',
  },
});
