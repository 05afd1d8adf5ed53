import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { type StaffLocale, staffLocaleOf } from '../../shared/language/locale.ts';
import { awaitsAnswer } from '../../shared/partner/vetting.ts';
import type { StaffMember } from '../../shared/staff/member.ts';
import type { StaffEnv } from '../../shared/staff/require-staff.tsx';
import type { Staff } from '../../shared/staff/session.ts';
import type { Asset } from '../../shared/web/assets.ts';
import { StaffPage, type StaffSection, type Waiting } from '../../shared/web/staff-page.tsx';
import type { Deps } from './deps.ts';

/** Around what every page of the staff is drawn: who reads it, in which language, and what waits for them. */
export type Frame = {
  readonly locale: StaffLocale;
  readonly url: URL;
  readonly staff: Staff;
  /** How much waits for staff, by section. */
  readonly waiting: Waiting;
};

/** The frame of the page that is asked for. */
export async function frameOf(c: Context<StaffEnv>, deps: Pick<Deps, 'partners' | 'questions'>): Promise<Frame> {
  const [applicants, questions] = await Promise.all([
    deps.partners.inState('confirmed'),
    deps.questions.inState('new'),
  ]);
  const waiting = {
    partners: applicants.filter((partner) => !awaitsAnswer(partner)).length,
    questions: questions.length,
  };
  return { locale: staffLocaleOf(c.var.locale), url: c.var.url, staff: c.var.staff, waiting };
}

/** A page of one of the sections. The title is also the page's `h1`. */
export function SectionPage(props: {
  readonly frame: Frame;
  readonly section: StaffSection;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly scripts?: readonly Asset[];
  readonly children: Child;
}) {
  const { frame, ...page } = props;
  return <StaffPage {...page} here={frame} staff={frame.staff} waiting={frame.waiting} />;
}

/** A wide table in a frame that scrolls sideways by itself, by keyboard too. */
export function TableFrame(props: { readonly label: string; readonly children: Child }) {
  return (
    <section class="table-frame" aria-label={props.label} tabindex={0}>
      <table>
        <caption class="visually-hidden">{props.label}</caption>
        {props.children}
      </table>
    </section>
  );
}

/** Whose doing something was: the reader's own, or another's by name. */
export function whose(member: StaffMember | undefined, frame: Pick<Frame, 'locale' | 'staff'>): string {
  if (member === undefined) return '';
  const you = { fi: 'sinä', en: 'you' } as const;
  return member.sub === frame.staff.sub ? you[frame.locale] : member.name;
}
