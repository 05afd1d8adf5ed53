import type { Deed } from '../../../shared/deed/deed.ts';
import { formatDate } from '../../../shared/language/format.ts';
import { region } from '../../../shared/region.ts';
import { inLocale } from '../../../shared/web/public-page.tsx';
import { type Frame, SectionPage, TableFrame, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** Every entry: the drafts first, which wait to be published. */
export function DeedsPage({ frame, deeds }: { readonly frame: Frame; readonly deeds: readonly Deed[] }) {
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="deeds" title={say.title}>
      <p>{say.intro}</p>
      <div class="actions">
        <a class="button" href={pagePath('/hallinta/te-sanoitte/uusi', locale)}>
          {say.add}
        </a>
        <a href={inLocale('/te-sanoitte', locale)}>{say.publicPage}</a>
      </div>
      {deeds.length === 0 ? <p class="soft">{say.none}</p> : <Table frame={frame} deeds={deeds} />}
    </SectionPage>
  );
}

function Table({ frame, deeds }: { readonly frame: Frame; readonly deeds: readonly Deed[] }) {
  const { locale } = frame;
  const say = words[locale];
  return (
    <TableFrame label={say.title}>
      <thead>
        <tr>
          <th scope="col">{say.theme}</th>
          <th scope="col">{say.state}</th>
          <th scope="col">{say.decided}</th>
          <th scope="col">{say.topic}</th>
          <th scope="col">{say.municipality}</th>
          <th scope="col">{say.changed}</th>
        </tr>
      </thead>
      <tbody>
        {deeds.map(({ id, texts, state, decidedOn, topic, municipality, lastAct }) => (
          <tr>
            <th scope="row">
              <a href={pagePath(`/hallinta/te-sanoitte/${id}`, locale)} lang="fi">
                {texts.fi.theme}
              </a>
            </th>
            <td>{say[state]}</td>
            <td>{formatDate(decidedOn, locale)}</td>
            <td>{topic === undefined ? '–' : region.topics[topic][locale]}</td>
            <td>{municipality === undefined ? '–' : region.municipalities[municipality][locale]}</td>
            <td>{whose(lastAct.by, frame)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
