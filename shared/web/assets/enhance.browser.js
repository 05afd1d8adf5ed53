// Everything works without this. It tells how many characters are left, and keeps a second tap from sending a form twice.

for (const area of document.querySelectorAll('textarea[data-limit]')) {
  const status = document.createElement('p');
  status.className = 'hint';
  status.setAttribute('aria-live', 'polite');
  area.after(status);
  const limit = Number(area.dataset.limit);
  const show = () => {
    const left = limit - [...area.value].length;
    // Silent until the end is near: a screen reader would otherwise count every letter aloud.
    status.textContent =
      left > limit / 10 ? '' : (left < 0 ? area.dataset.over : area.dataset.left).replace('{n}', Math.abs(left));
  };
  area.addEventListener('input', show);
  show();
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
