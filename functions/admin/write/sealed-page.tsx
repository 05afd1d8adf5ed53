import type { FormState } from '../../../shared/web/form.ts';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

type Given = { readonly frame: Frame; readonly id: string; readonly input: FormState['input'] };

/** The bulletin was sent while somebody was still writing it: says so, and gives back what was typed. */
export function SealedPage({ frame, id, input }: Given) {
  const say = words[frame.locale];
  return (
    <SectionPage frame={frame} section="write" title={say.sealedTitle}>
      <p>{say.sealed}</p>
      <p>
        <a class="button" href={pagePath(`/hallinta/seuraa/${id}`, frame.locale)}>
          {say.follow}
        </a>
      </p>
      <Typed frame={frame} input={input} />
    </SectionPage>
  );
}

/** The bulletin waits for its time and is not changed meanwhile: says how to, and gives back what was typed. */
export function ScheduledPage({ frame, id, input }: Given) {
  const say = words[frame.locale];
  return (
    <SectionPage frame={frame} section="write" title={say.scheduledTitle}>
      <p>{say.scheduled}</p>
      <p>
        <a class="button" href={pagePath(`/hallinta/laheta/${id}`, frame.locale)}>
          {say.toSchedule}
        </a>
      </p>
      <Typed frame={frame} input={input} />
    </SectionPage>
  );
}

function Typed({ frame, input }: Pick<Given, 'frame' | 'input'>) {
  const typed = ['title', 'body', 'titleSv', 'bodySv', 'titleEn', 'bodyEn'].flatMap((name) => input[name] ?? []);
  const written = typed.filter((text) => text !== '');
  if (written.length === 0) return null;
  return (
    <>
      <p>{words[frame.locale].copyKept}</p>
      {written.map((text) => (
        <pre class="panel">{text}</pre>
      ))}
    </>
  );
}
