// The buttons that need a script are hidden until it runs. What happened is said in the page's status, also aloud.

const status = document.getElementById('copied');

const copy = async (field) => {
  if (navigator.clipboard) return navigator.clipboard.writeText(field.value);
  // Over plain http, and in the browsers inside other programs, there is no clipboard to ask for.
  field.select();
  if (!document.execCommand('copy')) throw new Error('not copied');
};

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  const field = document.getElementById(button.dataset.copy);
  button.addEventListener('click', async () => {
    // Emptied first: the same words twice would be said once.
    status.textContent = '';
    const said = await copy(field).then(
      () => button.dataset.copied,
      () => button.dataset.failed,
    );
    button.after(status);
    status.textContent = said;
  });
}

for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) continue;
  button.hidden = false;
  const field = document.getElementById(button.dataset.share);
  // Refused when the reader closes the menu: that is an answer, not a fault.
  button.addEventListener('click', () => navigator.share({ text: field.value }).catch(() => {}));
}
