import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { longestText } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { DateField, TextArea, TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { longestTitle } from '../write/draft-fields.ts';
import { type CorrectionKind, longestChange } from './fields.ts';
import { words } from './words.ts';

/** Where a sent bulletin is corrected or cancelled. `id` is the new bulletin's. */
export function CorrectionFormPage(props: {
  readonly frame: Frame;
  readonly corrected: Bulletin;
  readonly kind: CorrectionKind;
  readonly id: string;
  readonly form: FormState;
  readonly today: string;
}) {
  const { frame, corrected, kind, id, form } = props;
  const { locale } = frame;
  const say = words[locale];
  const common = { locale, form };
  const hasErrors = Object.keys(form.errors).length > 0;
  return (
    <SectionPage
      frame={frame}
      section="follow"
      title={kind === 'update' ? say.updateTitle : say.cancelTitle}
      hasErrors={hasErrors}
    >
      <p>{kind === 'update' ? say.updateHelp : say.cancelHelp}</p>
      <PostForm action={pagePath(`/hallinta/korjaa/${corrected.id}`, locale)} locale={locale}>
        <ErrorSummary locale={locale} form={form} labels={{ title: say.titleField, body: say.bodyField }} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="version" value="0" />
        <TextField {...common} name="change" label={say.change} hint={say.changeHint} max={longestChange} />
        <TextField {...common} name="title" label={say.titleField} max={longestTitle} />
        <TextArea {...common} name="body" label={say.bodyField} max={longestText} rows={10} />
        <TextField {...common} name="link" label={say.linkField} type="url" optional />
        <DateField {...common} name="validUntil" label={say.validUntil} earliest={props.today} />
        {(['Sv', 'En'] as const).map((suffix) => (
          <details open={isUsed(form, suffix)}>
            <summary>{suffix === 'Sv' ? say.swedish : say.english}</summary>
            <TextField {...common} name={`change${suffix}`} label={say.change} max={longestChange} optional />
            <TextField {...common} name={`title${suffix}`} label={say.titleField} max={longestTitle} optional />
            <TextArea {...common} name={`body${suffix}`} label={say.bodyField} max={longestText} rows={8} optional />
          </details>
        ))}
        <div class="actions">
          <SubmitButton locale={locale} label={say.toConfirm} />
          <a href={pagePath(`/hallinta/seuraa/${corrected.id}`, locale)}>{say.back}</a>
        </div>
      </PostForm>
    </SectionPage>
  );
}

const isUsed = (form: FormState, suffix: 'Sv' | 'En'): boolean =>
  [`title${suffix}`, `body${suffix}`, `change${suffix}`].some(
    (name) => form.errors[name] !== undefined || (form.input[name]?.[0] ?? '') !== '',
  );
