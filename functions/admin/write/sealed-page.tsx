import type { FormState } from '../../../shared/web/form.ts';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** The bulletin was sent while somebody was still writing it: says so, and gives back what was typed. */
export function SealedPage(props: { readonly frame: Frame; readonly id: string; readonly input: FormState['input'] }) {
  const { frame, id, input } = props;
  const say = words[frame.locale];
  const typed = ['title', 'body', 'titleSv', 'bodySv', 'titleEn', 'bodyEn'].flatMap((name) => input[name] ?? []);
  return (
    <SectionPage frame={frame} section="write" title={say.sealedTitle}>
      <p>{say.sealed}</p>
      <p>
        <a class="button" href={pagePath(`/hallinta/seuraa/${id}`, frame.locale)}>
          {say.follow}
        </a>
      </p>
      <p>{say.copyKept}</p>
      {typed
        .filter((text) => text !== '')
        .map((text) => (
          <pre class="panel">{text}</pre>
        ))}
    </SectionPage>
  );
}
