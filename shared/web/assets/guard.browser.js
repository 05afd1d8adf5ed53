// Everything works without this: the server looks again, and more closely. It says while a person still types that the text
// seems to hold something private. Nothing of the text leaves the page.

const patterns = {
  identityCode:
    /(?<!\d)\d{2}[.\s]?\d{2}[.\s]?\d{2}\s*[-+\u2010-\u2015\u2212A-FU-Y]\s*\d{3}\s?[0-9A-Y](?![0-9A-Za-zÅÄÖåäö])/i,
  iban: /\bFI\d{2}(\s?\d{4}){3}\s?\d{2}\b/i,
  phone: /(?<![\d.,€-])(\+358|00358|0)[\s-]?\d{1,3}([\s-]?\d{2,4}){1,4}(?![\d.,]*\d)/,
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u,
};

for (const frame of document.querySelectorAll('[data-guard]')) {
  const area = frame.querySelector('textarea');
  const status = document.createElement('p');
  status.className = 'guard-note';
  status.setAttribute('role', 'status');
  area.after(status);
  const { and, noticed, identityCode, ...names } = frame.dataset;
  const look = () => {
    const found = ['iban', 'phone', 'email'].filter((detail) => patterns[detail].test(area.value));
    const what = found.map((detail) => names[detail]).join(and);
    const says = patterns.identityCode.test(area.value) ? identityCode : what && noticed.replace('{what}', what);
    // Said once, not again with each letter.
    if (status.textContent !== says) status.textContent = says;
  };
  area.addEventListener('input', look);
  look();
}
