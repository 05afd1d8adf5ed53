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

const pictures = new Map();
const pictureAt = (address) => {
  if (!pictures.has(address)) {
    const fetched = fetch(address)
      .then((answer) => (answer.ok ? answer.blob() : undefined))
      .then((blob) => blob && [new File([blob], 'kuva.jpg', { type: blob.type })])
      .catch(() => undefined);
    pictures.set(address, fetched);
  }
  return pictures.get(address);
};

for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) continue;
  button.hidden = false;
  const field = document.getElementById(button.dataset.share);
  // Fetched before it is asked for: a phone opens its menu only at once after the tap.
  const files = button.dataset.image && navigator.canShare ? pictureAt(button.dataset.image) : undefined;
  button.addEventListener('click', async () => {
    const picture = { text: field.value, files: await files };
    const shared = picture.files && navigator.canShare(picture) ? picture : { text: field.value };
    // Refused when the reader closes the menu: that is an answer, not a fault.
    navigator.share(shared).catch(() => {});
  });
}
