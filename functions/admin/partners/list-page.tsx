import type { Partner } from '../../../shared/partner/partner.ts';
import { kindNames } from '../../../shared/partner/words.ts';
import { region } from '../../../shared/region.ts';
import { inLocale } from '../../../shared/web/public-page.tsx';
import { type Frame, SectionPage, TableFrame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { Accounts, Webhooks } from './details.tsx';
import { words } from './words.ts';

/** Every partner, those first who wait for a decision. */
export function PartnersPage(props: {
  readonly frame: Frame;
  readonly waiting: readonly Partner[];
  readonly active: readonly Partner[];
  readonly declined: readonly Partner[];
}) {
  const { frame, waiting, active, declined } = props;
  const say = words[frame.locale];
  const empty = waiting.length + active.length + declined.length === 0;
  return (
    <SectionPage frame={frame} section="partners" title={say.title}>
      {empty ? <HowTheyCome frame={frame} /> : null}
      <Group frame={frame} title={say.waitingTitle(waiting.length)} none={say.waitingNone} partners={waiting} />
      <Group frame={frame} title={say.activeTitle(active.length)} none={say.activeNone} partners={active} />
      <Group frame={frame} title={say.declinedTitle(declined.length)} none={say.declinedNone} partners={declined} />
    </SectionPage>
  );
}

function HowTheyCome(props: { readonly frame: Frame }) {
  const say = words[props.frame.locale];
  return (
    <div class="panel">
      <p>{say.howTheyCome}</p>
      <p>
        <a href={inLocale('/tilaa', props.frame.locale)}>{say.form}</a>
      </p>
    </div>
  );
}

function Group(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly none: string;
  readonly partners: readonly Partner[];
}) {
  const { locale } = props.frame;
  const say = words[locale];
  return (
    <>
      <h2>{props.title}</h2>
      {props.partners.length === 0 ? (
        <p class="soft">{props.none}</p>
      ) : (
        <TableFrame label={props.title}>
          <thead>
            <tr>
              <th scope="col">{say.name}</th>
              <th scope="col">{say.kind}</th>
              <th scope="col">{say.municipality}</th>
              <th scope="col">{say.accounts}</th>
              <th scope="col">{say.maintainer}</th>
              <th scope="col">{say.webhook}</th>
            </tr>
          </thead>
          <tbody>
            {props.partners.map((partner) => (
              <tr>
                <th scope="row">
                  <a href={pagePath(`/hallinta/kumppanit/${partner.id}`, locale)}>{partner.name}</a>
                </th>
                <td>{kindNames[partner.kind][locale]}</td>
                <td>{region.municipalities[partner.municipality][locale]}</td>
                <td>
                  <Accounts partner={partner} locale={locale} />
                </td>
                <td>{partner.maintainers.map((maintainer) => maintainer.name).join(', ')}</td>
                <td>
                  <Webhooks partner={partner} locale={locale} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </>
  );
}
