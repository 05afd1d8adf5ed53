import { describe, expect, it } from 'vitest';
import { fromIso, minute } from '../../../shared/time.ts';
import { id } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { stage } from './stage.ts';

const whatsapp = id('acc', 'whatsapp');
const facebook = id('acc', 'facebook-group');

describe('"Julkaisin tämän"', () => {
  it('comes with the account that one came from, and just now', async () => {
    const kit = await stage();
    const html = await validHtml(await kit.get(`${kit.path()}/julkaistu?tili=${whatsapp}`));
    expect(html.match(/ checked/g)).toHaveLength(1);
    expect(html).toMatch(new RegExp(`value="${whatsapp}"[^>]* checked`));
  });

  it('stores who posted what on which account and when, and shows it', async () => {
    const kit = await stage();
    const answer = await kit.post(`${kit.path()}/julkaistu`, [
      ['accounts', whatsapp],
      ['accounts', facebook],
      ['url', 'www.facebook.com/groups/1/posts/2'],
    ]);
    expect(answer.status).toBe(303);
    const stored = await kit.answers();
    expect(stored.map(({ channel }) => channel).sort()).toEqual(['facebook-group', 'whatsapp']);
    expect(stored[0]).toMatchObject({
      state: 'posted',
      postedAt: '2026-11-23T10:01:00.000Z',
      url: 'https://www.facebook.com/groups/1/posts/2',
      audience: 100,
      municipality: '609',
    });
    const text = textOf(await validHtml(await kit.get()));
    expect(text.match(/Julkaistu 23\.11\.2026 klo 12\.01\./g)).toHaveLength(2);
    expect(JSON.stringify(kit.lines)).not.toContain('facebook.com');
  });

  it('two people who confirm at once are one, and the first word stands', async () => {
    const kit = await stage();
    const fields: [string, string][] = [['accounts', whatsapp]];
    const both = await Promise.all([
      kit.post(`${kit.path()}/julkaistu`, fields),
      kit.post(`${kit.path()}/julkaistu`, [...fields, ['url', 'https://example.fi/1']]),
    ]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    kit.clock.now += 5 * minute;
    await kit.post(`${kit.path()}/julkaistu`, fields);
    expect(await kit.answers()).toMatchObject([{ postedAt: '2026-11-23T10:01:00.000Z', url: 'https://example.fi/1' }]);
  });

  it.each([
    [
      'an address that is none',
      [
        ['accounts', whatsapp],
        ['url', 'ei osoite'],
      ],
      'Osoite ei ole kokonainen.',
    ],
    [
      'an address that runs a script',
      [
        ['accounts', whatsapp],
        ['url', 'javascript:alert(1)'],
      ],
      'Osoite ei ole kokonainen.',
    ],
    [
      'an address of emoji',
      [
        ['accounts', whatsapp],
        ['url', '💉💉'],
      ],
      'Osoite ei ole kokonainen.',
    ],
    ['no account', [], 'Valitse ainakin yksi kanava.'],
    [
      'a time to come',
      [
        ['accounts', whatsapp],
        ['when', '2026-11-23T13:00'],
      ],
      'Aika on vasta tulossa.',
    ],
    [
      'a time before the bulletin',
      [
        ['accounts', whatsapp],
        ['when', '2026-11-20T13:00'],
      ],
      'ennen kuin tiedote lähetettiin',
    ],
    [
      'a time that is none',
      [
        ['accounts', whatsapp],
        ['when', '2026-02-31T13:00'],
      ],
      'Anna päivä ja kellonaika',
    ],
  ] as [string, [string, string][], string][])(
    '%s gets a message beside the field, and keeps what was typed',
    async (_, fields, message) => {
      const kit = await stage();
      const answer = await kit.post(`${kit.path()}/julkaistu`, fields);
      expect(answer.status).toBe(422);
      const html = await validHtml(answer);
      expect(textOf(html)).toContain(message);
      for (const [name, value] of fields) {
        expect(html).toContain(name === 'accounts' ? `value="${value}" checked` : value.replaceAll('"', '&quot;'));
      }
      expect(await kit.answers()).toEqual([]);
    },
  );

  it('an address of only spaces, or of marks that turn the text, is as if it were empty', async () => {
    const kit = await stage();
    for (const url of ['   ', '‮‭ ', '\t']) {
      expect(
        (
          await kit.post(`${kit.path()}/julkaistu`, [
            ['accounts', whatsapp],
            ['url', url],
          ])
        ).status,
      ).toBe(303);
    }
    expect((await kit.answers())[0]).not.toHaveProperty('url');
  });

  it('takes the time on local clocks, also in the night when they change', async () => {
    const kit = await stage({ bulletin: { sealedAt: '2026-10-24T10:00:00.000Z' } });
    kit.clock.now = fromIso('2026-10-25T10:00:00.000Z');
    // 3.30 comes twice in that night: the first one is meant.
    await kit.post(`${kit.path()}/julkaistu`, [
      ['accounts', whatsapp],
      ['when', '2026-10-25T03:30'],
    ]);
    expect(await kit.answers()).toMatchObject([{ postedAt: '2026-10-25T00:30:00.000Z' }]);
  });

  it('an account of another community is not answered for', async () => {
    const kit = await stage();
    await kit.post(`${kit.path()}/julkaistu`, [['accounts', id('acc', 'somebody else')]]);
    expect(await kit.answers()).toEqual([]);
    expect((await kit.post(`${kit.path()}/kumoa`, [['account', id('acc', 'somebody else')]])).status).toBe(400);
  });
});

it('undo takes an answer back, and it can be given again', async () => {
  const kit = await stage();
  await kit.post(`${kit.path()}/julkaistu`, [['accounts', whatsapp]]);
  expect((await kit.post(`${kit.path()}/kumoa`, [['account', whatsapp]])).status).toBe(303);
  expect(await kit.answers()).toMatchObject([{ state: 'undone' }]);
  expect(textOf(await (await kit.get()).text())).not.toContain('Julkaistu 23');
  await kit.post(`${kit.path()}/julkaistu`, [['accounts', whatsapp]]);
  expect(await kit.answers()).toMatchObject([{ state: 'posted', version: 2 }]);
});

describe('views and address', () => {
  it('can be told later, and corrected', async () => {
    const kit = await stage();
    await kit.post(`${kit.path()}/julkaistu`, [['accounts', whatsapp]]);
    const page = `${kit.path()}/julkaisu/${whatsapp}`;
    expect(
      (
        await kit.post(page, [
          ['views', '1 240'],
          ['url', 'https://example.fi/1'],
        ])
      ).status,
    ).toBe(303);
    expect(await kit.answers()).toMatchObject([{ views: 1240, url: 'https://example.fi/1' }]);
    expect(await validHtml(await kit.get(page))).toContain('value="1240"');
    await kit.post(page, [
      ['views', ''],
      ['url', ''],
    ]);
    expect((await kit.answers())[0]).not.toHaveProperty('views');
  });

  it('that are no number are not stored', async () => {
    const kit = await stage();
    await kit.post(`${kit.path()}/julkaistu`, [['accounts', whatsapp]]);
    const answer = await kit.post(`${kit.path()}/julkaisu/${whatsapp}`, [['views', 'monta']]);
    expect(answer.status).toBe(422);
    expect(textOf(await validHtml(answer))).toContain('Kirjoita luku numeroin');
  });

  it('are only for what was posted', async () => {
    const kit = await stage();
    const page = `${kit.path()}/julkaisu/${whatsapp}`;
    expect((await kit.get(page)).status).toBe(303);
    expect((await kit.post(page, [['views', '3']])).status).toBe(303);
    expect(await kit.answers()).toEqual([]);
  });
});

describe('"I cannot post this"', () => {
  it('counts as an answer for every account that was not posted', async () => {
    const kit = await stage();
    await kit.post(`${kit.path()}/julkaistu`, [['accounts', whatsapp]]);
    expect((await kit.post(`${kit.path()}/en-julkaise`, [['reason', 'no-time']])).status).toBe(303);
    const states = Object.fromEntries((await kit.answers()).map(({ channel, state }) => [channel, state]));
    expect(states).toEqual({ 'facebook-group': 'declined', whatsapp: 'posted', x: 'declined' });
    expect(textOf(await validHtml(await kit.get()))).toContain('En ehdi nyt');
  });

  it('needs a reason', async () => {
    const kit = await stage();
    const answer = await kit.post(`${kit.path()}/en-julkaise`, []);
    expect(answer.status).toBe(422);
    await validHtml(answer);
    expect(await kit.answers()).toEqual([]);
  });
});
