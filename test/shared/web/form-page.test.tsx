import { expect, it } from 'vitest';
import * as z from 'zod';
import { createApp } from '../../../shared/web/app.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, SelectField } from '../../../shared/web/choice-fields.tsx';
import {
  checkbox,
  consent,
  day,
  emailAddress,
  oneLine,
  optional,
  paragraphs,
  rows,
  ticked,
} from '../../../shared/web/fields.ts';
import { type FormState, newForm, readForm } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { PublicPage } from '../../../shared/web/public-page.tsx';
import { RepeatingRows } from '../../../shared/web/repeating-rows.tsx';
import { DateField, TextArea, TextField } from '../../../shared/web/text-fields.tsx';
import { textOf, validHtml } from '../../support/html.ts';

const Sample = z.object({
  name: oneLine({ max: 20 }),
  email: emailAddress,
  text: paragraphs({ max: 4000 }),
  until: optional(day),
  kind: z.enum(['village', 'parish']),
  size: z.enum(['small', 'large']),
  topics: ticked(z.enum(['health', 'dental'])),
  accounts: rows(z.object({ channel: z.enum(['facebook', 'x']), handle: oneLine({ max: 10 }) }), { min: 1, max: 3 }),
  news: checkbox,
  agreed: consent,
});

const app = createApp({ siteUrl: 'https://verkosto.test' });

function page(here: { locale: 'fi' | 'sv' | 'en'; url: URL }, form: FormState) {
  const given = { form, locale: here.locale };
  return (
    <PublicPage here={here} title="Koe" hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary {...given} labels={{ name: 'Nimi' }} />
      <PostForm action="/koe" locale={here.locale}>
        <TextField {...given} name="name" label="Nimi" max={20} />
        <TextField {...given} name="email" label="Sähköposti" type="email" autocomplete="email" hint="Vain meille." />
        <TextArea {...given} name="text" label="Teksti" max={4000} />
        <DateField {...given} name="until" label="Asti" optional />
        <SelectField {...given} name="kind" label="Laji" options={options('village', 'parish')} />
        <RadioGroup {...given} name="size" label="Koko" options={options('small', 'large')} />
        <CheckboxGroup {...given} name="topics" label="Aiheet" optional options={options('health', 'dental')} />
        <RepeatingRows
          {...given}
          name="accounts"
          legend="Tilit"
          most={3}
          heading={(number) => `Tili ${number}`}
          row={(prefix) => (
            <>
              <SelectField {...given} name={`${prefix}.channel`} label="Kanava" options={options('facebook', 'x')} />
              <TextField {...given} name={`${prefix}.handle`} label="Nimi kanavassa" max={10} />
            </>
          )}
        />
        <Checkbox {...given} name="news" label="Uutiset" optional />
        <Checkbox {...given} name="agreed" label="Hyväksyn" />
        <SubmitButton locale={here.locale} label="Lähetä" />
      </PostForm>
    </PublicPage>
  );
}

const options = (...values: string[]) => values.map((value) => ({ value, label: `Valinta ${value}` }));

app.get('/koe', (c) => c.html(page(c.var, newForm())));
app.post('/koe', async (c) => {
  const form = await readForm(c, Sample);
  return form.kind === 'valid' ? c.json(form.value) : c.html(page(c.var, form), 422);
});

function post(body: string | [string, string][], headers: Record<string, string> = {}) {
  return app.request('/koe', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    body: typeof body === 'string' ? body : new URLSearchParams(body).toString(),
  });
}

const good: [string, string][] = [
  ['name', 'Kylä'],
  ['email', 'kyla@example.fi'],
  ['text', 'Hei'],
  ['until', ''],
  ['kind', 'village'],
  ['size', 'small'],
  ['topics', 'dental'],
  ['accounts.0.channel', ''],
  ['accounts.0.handle', ' '],
  ['accounts.1.channel', 'x'],
  ['accounts.1.handle', '@kyla'],
  ['agreed', 'yes'],
];
const but = (...changes: [string, string][]): [string, string][] => [
  ...good.filter(([name]) => !changes.some(([changed]) => changed === name)),
  ...changes,
];

it('shows an empty form as valid HTML', async () => {
  const html = await validHtml(await app.request('/koe'));
  expect(textOf(html)).toContain('Asti (vapaaehtoinen)');
  expect(textOf(html)).toContain('Enintään 4 000 merkkiä.');
  expect(html).toContain('<input type="hidden" name="lang" value="fi"/>');
});

it('gives what was typed as typed values, without the rows left empty', async () => {
  const response = await post(good);
  expect(await response.json()).toEqual({
    name: 'Kylä',
    email: 'kyla@example.fi',
    text: 'Hei',
    kind: 'village',
    size: 'small',
    topics: ['dental'],
    accounts: [{ channel: 'x', handle: '@kyla' }],
    news: false,
    agreed: 'yes',
  });
});

it('says beside each field and in a summary what is wrong, in the language of the form, and keeps all that was typed', async () => {
  const response = await post([
    ['lang', 'sv'],
    ['name', 'x'.repeat(21)],
    ['email', 'kyla@'],
    ['text', '<script>'],
    ['until', '2026-02-30'],
    ['kind', ''],
    ['topics', 'health'],
    ['topics', 'dental'],
    ['accounts.2.channel', 'facebook'],
    ['accounts.2.handle', ''],
  ]);
  expect(response.status).toBe(422);
  const html = await validHtml(response);
  expect(html).toContain('<html lang="sv">');
  expect(html).toContain('<title>Fel: Koe – Kumppaniverkosto</title>');
  const text = textOf(html);
  expect(text).toContain('7 punkter behöver rättas Nimi: Texten är för lång. Den får ha högst 20 tecken.');
  expect(text).toContain('Ange ett datum som finns i kalendern.');
  expect(html).toContain('<a href="#accounts-0-handle">Fyll i den här punkten.</a>');
  expect(html).toContain('aria-describedby="email-hint email-error" aria-invalid="true"');
  expect(html).toContain('value="kyla@"');
  expect(html).toContain('&lt;script&gt;</textarea>');
  expect(html.match(/name="topics" value="\w+" checked/g)).toHaveLength(2);
  expect(html).toContain('<option value="facebook" selected');
});

it('cleans what cannot be seen or stored, and counts an emoji as one', async () => {
  const name = '\u0000K\uFFFEyla\u0308\r\n😀\u202e';
  const response = await post(but(['name', name], ['text', '😀'.repeat(2000)]));
  expect(await response.json()).toMatchObject({ name: 'Kylä 😀', text: '😀'.repeat(2000) });
});

it('takes 4,000 letters and not one more', async () => {
  expect((await post(but(['text', 'ä'.repeat(4000)]))).status).toBe(200);
  const response = await post(but(['text', 'ä'.repeat(4001)]));
  expect(textOf(await validHtml(response))).toContain('Siinä saa olla enintään 4 000 merkkiä.');
});

it('asks for at least one row, and names the group', async () => {
  const response = await post(good.filter(([name]) => !name.startsWith('accounts.1')));
  expect(await validHtml(response)).toContain('<a href="#accounts">Anna vähintään 1.</a>');
});

it('takes a form with many boxes ticked, but not one with many names', async () => {
  const boxes = Array.from({ length: 60 }, (): [string, string] => ['topics', 'health']);
  expect(await (await post([...good, ...boxes])).json()).toMatchObject({ topics: ['dental', 'health'] });
  const names = Array.from({ length: 41 }, (_, i): [string, string] => [`field${i}`, 'x']);
  expect((await post(names)).status).toBe(413);
});

it.each([
  ['a file upload', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 415],
  ['JSON', { 'content-type': 'application/json' }, '{}', 415],
  ['a body of 33 KiB', {}, `text=${'a'.repeat(33 * 1024)}`, 413],
  ['a field that reaches into objects', {}, '__proto__=x', 400],
  ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }, 'name=x', 403],
  ['a form of nobody knows whom', { 'sec-fetch-site': '' }, 'name=x', 403],
])('refuses %s in words', async (_what, headers, body, status) => {
  const response = await post(body, headers);
  expect(response.status).toBe(status);
  expect(textOf(await validHtml(response))).toContain('Tilaa tiedotteet yhteisölle');
});

it('takes a form from an old browser, which tells only its origin', async () => {
  const response = await post(good, { 'sec-fetch-site': '', origin: 'https://verkosto.test' });
  expect(response.status).toBe(200);
});
