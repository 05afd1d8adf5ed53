// The form posts by itself, too. With the script a large photograph is made smaller first, which saves its sender the
// upload, and what the bucket answers is said in words.

const types = ['image/jpeg', 'image/png', 'image/webp'];
/** Pixels along the longer side: twice what we keep, so that ours decides how it looks. */
const enough = 2400;

const shrunk = async (file) => {
  if (file.size < 1_000_000) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, enough / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.92));
    return blob && blob.size < file.size ? blob : file;
  } catch {
    // What this browser cannot open is for the server to judge.
    return file;
  }
};

for (const form of document.querySelectorAll('form[data-upload]')) {
  const words = form.dataset;
  const said = document.getElementById(words.upload);
  const button = form.querySelector('button');
  const idle = button.textContent;
  // Our own words stand in for the browser's.
  form.noValidate = true;
  const say = (text) => {
    said.textContent = text;
    button.disabled = false;
    button.textContent = idle;
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // Another listener shows that something is on its way; here the button comes back when it fails.
    event.stopImmediatePropagation();
    const [file] = form.elements.file.files;
    said.textContent = '';
    if (!file) return say(words.noFile);
    if (file.type !== '' && !types.includes(file.type)) return say(words.wrongType);
    if (Date.now() > Number(words.until)) return say(words.expired);
    button.disabled = true;
    button.textContent = words.uploading;
    const picture = await shrunk(file);
    if (picture.size > Number(words.most)) return say(words.tooLarge);
    const body = new FormData(form);
    body.set('file', picture, 'kuva');
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', credentials: 'omit' });
      if (answer.type === 'opaqueredirect') return location.assign(words.next);
      const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1];
      say(code === 'EntityTooLarge' ? words.tooLarge : code === 'AccessDenied' ? words.expired : words.failed);
    } catch {
      say(words.failed);
    }
  });
}
