// Everything works without this. It tells how many characters are left, and keeps a second tap from sending a form twice.

// How the server counts too: ours by characters, channels by UTF-16 units, X by its own weights (see shared/channel).
const counts = {
  characters: (text) => [...text].length,
  units: (text) => text.trim().length,
  x: (text) => {
    const links =
      text
        .trim()
        .normalize('NFC')
        .match(/https?:\/\/[^\s]+/g) ?? [];
    const rest = text
      .trim()
      .normalize('NFC')
      .replace(/https?:\/\/[^\s]+/g, '');
    let weight = 23 * links.length;
    for (const { segment } of new Intl.Segmenter('fi', { granularity: 'grapheme' }).segment(rest)) {
      if (/\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2}/u.test(segment)) weight += 2;
      else for (const letter of segment) weight += isLight(letter.codePointAt(0)) ? 1 : 2;
    }
    return weight;
  },
};
const isLight = (code) =>
  code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247);

for (const area of document.querySelectorAll('textarea[data-limit]')) {
  const status = document.createElement('p');
  status.className = 'hint';
  status.setAttribute('aria-live', 'polite');
  area.after(status);
  const limit = Number(area.dataset.limit);
  const lengthOf = counts[area.dataset.counts] ?? counts.characters;
  const show = () => {
    const left = limit - lengthOf(area.value);
    // Silent until the end is near: a screen reader would otherwise count every letter aloud.
    status.textContent =
      left > limit / 10 ? '' : (left < 0 ? area.dataset.over : area.dataset.left).replace('{n}', Math.abs(left));
  };
  area.addEventListener('input', show);
  show();
}

// Who gets what is being written, asked anew when the audience changes. Without this it is told when the page is opened.
for (const box of document.querySelectorAll('[data-audience]')) {
  const form = box.closest('form');
  const decides = ['topics', 'municipalities', 'urgent', 'validUntil'];
  let asked = 0;
  form.addEventListener('change', async ({ target }) => {
    if (!decides.includes(target.name)) return;
    const query = new URLSearchParams([...new FormData(form)].filter(([name]) => [...decides, 'lang'].includes(name)));
    const mine = ++asked;
    const answer = await fetch(`${box.dataset.audience}?${query}`).catch(() => undefined);
    // A signed-out reader gets another page, and a later change has a later answer: neither belongs here.
    if (answer?.ok && !answer.redirected && mine === asked) box.innerHTML = await answer.text();
  });
}

for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (!button?.dataset.sending) return;
    button.dataset.label = button.textContent;
    button.textContent = button.dataset.sending;
    button.setAttribute('aria-disabled', 'true');
  });
}

// The browser's back button shows the page as it was left: make its forms usable again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('[data-label]')) {
      button.textContent = button.dataset.label;
      button.removeAttribute('aria-disabled');
    }
  }
});
