import { GuardedTextArea } from '../../../shared/guard/guarded-text.tsx';
import { municipalityChoices, topicChoices } from '../../../shared/partner/words.ts';
import type { DueTimes } from '../../../shared/question/due.ts';
import { Spread } from '../../../shared/question/question.ts';
import { spreadNames } from '../../../shared/question/words.ts';
import { assets } from '../../../shared/web/assets.ts';
import { RadioGroup, SelectField } from '../../../shared/web/choice-fields.tsx';
import type { Here } from '../../../shared/web/document.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { PublicForm } from '../../../shared/web/public-form.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { dueInWords } from '../due-words.ts';
import { Trap } from '../spam/trap.tsx';
import { limits, RelayKind } from './fields.ts';
import { relayWords } from './words.ts';

/** The relay, empty or as it was sent with what is wrong in it. Our script keeps what is typed until it has been sent. */
export function RelayPage(props: {
  readonly here: Here;
  readonly community: string;
  readonly form: FormState;
  readonly due: DueTimes;
}) {
  const { here, form, due } = props;
  const { locale } = here;
  const say = relayWords[locale];
  const field = { locale, form };
  const { kind, text, spread, municipality, where, topic } = say;
  return (
    <PublicForm
      here={here}
      form={form}
      title={say.title}
      intro={
        <>
          <p>{say.intro(props.community)}</p>
          <p class="hint">{say.noNames}</p>
        </>
      }
      labels={{ kind, text, spread, municipality, where, topic }}
      send={say.send}
      scripts={[assets.guard, assets.keep]}
    >
      <div data-keep={`relay ${here.url.pathname}`} data-kept={say.kept} data-offline={say.offline}>
        <GuardedTextArea {...field} name="text" label={text} hint={say.textHint} max={limits.text} rows={4} />
        <RadioGroup
          {...field}
          name="kind"
          label={kind}
          options={RelayKind.options.map((value) => ({ value, label: say[value] })).toReversed()}
        />
        <RadioGroup
          {...field}
          name="spread"
          label={spread}
          options={Spread.options.map((value) => ({ value, label: spreadNames[value][locale] }))}
        />
        <SelectField {...field} name="municipality" label={municipality} options={municipalityChoices(locale)} />
        <TextField {...field} name="where" label={where} hint={say.whereHint} max={limits.where} optional />
        <SelectField {...field} name="topic" label={topic} options={topicChoices(locale)} optional />
      </div>
      <p>
        {say.whatNext(
          dueInWords(due.rumour, locale),
          dueInWords(due.question, locale),
          dueInWords(due['safety-rumour'], locale),
        )}
      </p>
      <Trap {...field} />
    </PublicForm>
  );
}
