// Everything works without this. It keeps what is typed in a form on this device until the form has been sent, since the
// line may break in a village: whoever opens the form again finds the text, and sending it twice stores it once.

// A browser that keeps nothing for us (private mode) still lets the form be sent.
const storage = (() => {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
})();

for (const frame of document.querySelectorAll('[data-forget]')) storage?.removeItem(frame.dataset.forget);

for (const frame of document.querySelectorAll('[data-keep]')) {
  const form = frame.closest('form');
  const key = frame.dataset.keep;
  const status = document.createElement('p');
  status.className = 'hint';
  status.setAttribute('role', 'status');
  frame.append(status);

  const restore = () => {
    const kept = new Map(JSON.parse(storage?.getItem(key) ?? '[]'));
    // What the server has shown again, with what is wrong in it, is newer.
    if (kept.size === 0 || form.elements.text.value !== '') return;
    for (const field of form.elements) {
      if (!kept.has(field.name)) continue;
      if (field.type === 'radio') field.checked = kept.get(field.name) === field.value;
      else field.value = kept.get(field.name);
    }
    status.textContent = frame.dataset.kept;
  };
  const keep = () => {
    const typed = [...new FormData(form)].filter(([name]) => name !== 'lang' && name !== 'seen');
    try {
      storage?.setItem(key, JSON.stringify(typed));
    } catch {
      // Full: then it is not kept.
    }
  };

  restore();
  form.addEventListener('input', keep);
  // Before the script that keeps a second tap from sending twice: this one was not sent.
  form.addEventListener(
    'submit',
    (event) => {
      keep();
      if (navigator.onLine) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      status.textContent = frame.dataset.offline;
    },
    { capture: true },
  );
}
