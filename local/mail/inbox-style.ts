/** The inbox's style sheet: one column, large targets, the reader's own colour scheme. */
export const inboxStyle = `
:root { color-scheme: light dark; --line: light-dark(#c8cdd0, #4a5358); --quiet: light-dark(#4a5358, #b6bec3); --link: light-dark(#1f4fa3, #9dc3ff); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 52rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; line-height: 1.25; }
h2 { font-size: 1.1rem; margin-top: 1.5rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
.mails { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.mails a { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .75rem .25rem; border-bottom: 1px solid var(--line); text-decoration: none; color: inherit; }
.mails strong { flex-basis: 100%; color: var(--link); }
.mails span, .mails time { color: var(--quiet); }
dl { margin: 0; }
dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
dt { color: var(--quiet); min-width: 11rem; }
dd { margin: 0; }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); background: #fff; }
summary { padding: .5rem 0; cursor: pointer; }
pre { white-space: pre-wrap; border: 1px solid var(--line); padding: .75rem; font-size: .9rem; }
`;
