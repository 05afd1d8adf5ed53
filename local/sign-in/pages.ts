import { html } from 'hono/html';
import { people } from './people.ts';

type Html = ReturnType<typeof html>;

/** Who do you want to be? One button for each person. */
export const signInPage = (action: string): Html =>
  page(
    'Kirjaudu',
    html`<p>Tämä on kokeiluympäristön kirjautuminen: valitse, kenenä jatkat. Salasanaa ei ole.</p>
      <p lang="en">This is the local sign-in: choose who you are. There is no password.</p>
      <form method="post" action="${action}">
        ${people.map(({ sub, name, email }) => html`<button name="person" value="${sub}"><strong>${name}</strong> ${email}</button>`)}
      </form>`,
  );

/** Asks before signing out; `form` is the provider's own, which the button belongs to. */
export const signOutPage = (form: Html): Html =>
  page(
    'Kirjaudu ulos',
    html`${form}<p lang="en">Sign out?</p>
      <button type="submit" form="op.logoutForm" name="logout" value="yes">Kirjaudu ulos · Sign out</button>`,
  );

/** Something that went wrong, in the words of OpenID Connect. */
export const errorPage = (text: string): Html =>
  page(
    'Kirjautuminen ei onnistunut',
    html`<p>Palaa sivulle, jolta tulit, ja yritä uudelleen. <span lang="en">Go back and try again.</span></p><p><code>${text}</code></p>`,
  );

const page = (title: string, body: Html): Html => html`<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; }
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 26rem; margin: 0 auto; padding: 1rem; }
  button { display: block; width: 100%; margin: .75rem 0; padding: .75rem 1rem; font: inherit; text-align: left; border: 2px solid; border-radius: .25rem; background: none; color: inherit; cursor: pointer; }
  button:focus-visible { outline: 3px solid; outline-offset: 3px; }
  strong { display: block; }
</style>
</head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`;
