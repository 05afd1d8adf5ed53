import { channelNames } from '../../shared/partner/words.ts';
import type { Task } from '../../shared/posting/tasks.ts';
import { PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { kitWords } from './kit-words.ts';
import type { KitProps } from './page-props.ts';

/** What is to be done to posts that are out there, each with one button that says it is done. */
export function TasksSection({ here, kit, path }: KitProps) {
  if (kit.tasks.length === 0) return null;
  const say = kitWords[here.locale];
  return (
    <section class="notice" aria-labelledby="tehtavat">
      <h2 id="tehtavat">{say.tasks}</h2>
      {kit.tasks.map((task) => (
        <TaskForm here={here} kit={kit} path={path} task={task} />
      ))}
    </section>
  );
}

function TaskForm({ here, kit, path, task: { posting, task, because } }: KitProps & { readonly task: Task }) {
  const { locale } = here;
  const say = kitWords[locale];
  const account = kit.partner.accounts.find(({ id }) => id === posting.accountId);
  const name = [channelNames[posting.channel][locale], ...(account === undefined ? [] : [account.name])].join(': ');
  return (
    <>
      <p>
        {task === 'edit' ? say.edit(name) : because === 'ended' ? say.removeEnded(name) : say.removeCancelled(name)}{' '}
        {posting.url === undefined ? null : (
          <a href={posting.url} rel="noreferrer">
            {say.openPost}
          </a>
        )}
      </p>
      <PostForm action={`${path}/hoidettu`} locale={locale}>
        <input type="hidden" name="account" value={posting.accountId} />
        <SubmitButton locale={locale} label={task === 'edit' ? say.edited : say.removed} />
      </PostForm>
    </>
  );
}
