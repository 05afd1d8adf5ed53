import { describe, expect, it } from 'vitest';
import { toHtml, toPlainText } from '../../../shared/bulletin/markdown.ts';
import { postText } from '../../../shared/bulletin/post-text.ts';

describe('a bulletin as a person pastes it', () => {
  it.each<[string, string, string]>([
    ['paragraphs and emphasis', 'Hei!\n\nTule **mukaan** *nyt*.\nToinen rivi', 'Hei!\n\nTule mukaan nyt.\nToinen rivi'],
    ['a forced line break', 'Torstaina  \nklo 10.30–12.00', 'Torstaina\nklo 10.30–12.00'],
    [
      'a heading and a quotation',
      '# Rokotus\n\nTervetuloa\n\n---\n\n> Ilman ajanvarausta',
      'Rokotus\n\nTervetuloa\n\nIlman ajanvarausta',
    ],
    [
      'a list',
      'Ota mukaan:\n\n- Kela-kortti\n- hyvä mieli\n\nNähdään!',
      'Ota mukaan:\n\n– Kela-kortti\n– hyvä mieli\n\nNähdään!',
    ],
    ['a list in a list', '- Pori\n  - Reposaari\n  - Ahlainen\n- Ulvila', '– Pori\n– Reposaari\n– Ahlainen\n– Ulvila'],
    ['a numbered list', '1. soita\n1. odota\n1. tule', '1. soita\n2. odota\n3. tule'],
    ['a numbered list that begins later', '3. kolmas\n4. neljäs', '3. kolmas\n4. neljäs'],
    ['a list with paragraphs', '- eka\n\n  jatkoa\n\n- toka', '– eka\n\njatkoa\n\n– toka'],
    ['a list item that is code', '- ```\n  koodi\n  ```\n\nSitten tekstiä', '– koodi\n\nSitten tekstiä'],
    ['a link with words', 'Lue [ohje](https://hva.example.fi/ohje).', 'Lue ohje (https://hva.example.fi/ohje).'],
    ['a bare address', 'Lisää: https://hva.example.fi/äitiysneuvola.', 'Lisää: https://hva.example.fi/äitiysneuvola.'],
    ['an address in brackets', '<https://kylä.example.fi/>', 'https://kylä.example.fi/'],
    ['an address as its own words', '[hva.example.fi](https://hva.example.fi)', 'hva.example.fi'],
    [
      'a mail address',
      'Kysy: [sähköposti](mailto:neuvonta@example.fi) tai toinen@example.fi',
      'Kysy: sähköposti (neuvonta@example.fi) tai toinen@example.fi',
    ],
    ['a telephone number', '[Soita](tel:+358441234567)', 'Soita (+358441234567)'],
    ['signs that HTML would write otherwise', 'a &amp; b < c \\* "d"', 'a & b < c * "d"'],
    ['code', '`koodi` ja\n\n```\n<b>x</b>\n```', 'koodi ja\n\n<b>x</b>'],
    ['Finnish and emoji', 'Äitiysneuvola – yötä päivää 👩‍⚕️', 'Äitiysneuvola – yötä päivää 👩‍⚕️'],
    ['what is not Markdown here', '| a | b |\n|---|---|\n\n~~ei~~', '| a | b |\n|---|---|\n\n~~ei~~'],
    ['nothing but space', '  \n\n ', ''],
  ])('%s', (_what, body, text) => {
    expect(toPlainText(body)).toBe(text);
  });

  it('begins with the title and ends with the link, if there is one', () => {
    const text = { title: 'Rokotuspäivä', body: 'Tule **mukaan**.' };
    expect(postText(text, 'https://hva.example.fi/r')).toBe('Rokotuspäivä\n\nTule mukaan.\n\nhttps://hva.example.fi/r');
    expect(postText(text, undefined)).toBe('Rokotuspäivä\n\nTule mukaan.');
  });
});

describe('a bulletin as a page shows it', () => {
  it('keeps its structure, its line breaks and its links', () => {
    expect(toHtml('# Hei\n\nTule **nyt**\nja *heti*:\n\n- [ohje](https://hva.example.fi/?a=1&b=2)')).toBe(
      '<h1>Hei</h1>\n<p>Tule <strong>nyt</strong><br>\nja <em>heti</em>:</p>\n' +
        '<ul>\n<li><a href="https://hva.example.fi/?a=1&amp;b=2">ohje</a></li>\n</ul>\n',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://elsewhere.example">',
    '<style>*{display:none}</style>',
    '<!-- <script>alert(1)</script> -->',
    '<div\nonclick=alert(1)>x</div>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](data:image/svg+xml;base64,PHN2Zz4=)',
    '[x](file:///etc/passwd)',
    '[x](//elsewhere.example)',
    '[x](/hallinta)',
    '[x][r]\n\n[r]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](https://elsewhere.example/pixel.png)',
    '![x](javascript:alert(1))',
    '`<script>alert(1)</script>`',
    '```"><script>\nalert(1)\n```',
    '[x](https://a.example "\\"><script>alert(1)</script>")',
    '[x](https://a.example/"onmouseover="alert(1))',
    'https://a.example/"><script>alert(1)</script>',
  ])('runs and loads nothing: %s', (body) => {
    const html = toHtml(body);
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)((?:\s+[a-z]+="[^"]*")*)>/gi)];
    // Every `<` belongs to a tag that Markdown makes; everything else is escaped.
    expect(html.split('<').length - 1).toBe(tags.length);
    for (const [, name, attributes = ''] of tags) {
      expect(['p', 'a', 'code', 'pre', 'br']).toContain(name);
      for (const [, attribute, value = ''] of attributes.matchAll(/([a-z]+)="([^"]*)"/g)) {
        expect(['href', 'title', 'class']).toContain(attribute);
        if (attribute === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|tel:)/);
      }
    }
  });
});
