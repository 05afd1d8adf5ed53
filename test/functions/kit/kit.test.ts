import { describe, expect, it } from 'vitest';
import { signLink } from '../../../shared/link.ts';
import { noPreferences, type Preferences } from '../../../shared/partner/preferences.ts';
import { day, fromIso } from '../../../shared/time.ts';
import { exampleKeys, id, sealedBulletin } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { stage } from './stage.ts';

const whatsapp = id('acc', 'whatsapp');

describe.each(['fi', 'sv', 'en'] as const)('in %s', (lang) => {
  it('every page of the kit is whole, valid and in that language', async () => {
    const kit = await stage();
    const [path = ''] = kit.path().split('?');
    await kit.post(`${path}/julkaistu`, [['accounts', whatsapp]]);
    for (const where of ['', '/julkaistu', '/en-julkaise', `/julkaisu/${whatsapp}`]) {
      const html = await validHtml(await kit.get(`${path}${where}?lang=${lang}`));
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toContain('<meta name="robots" content="noindex"/>');
    }
  });
});

describe('the kit', () => {
  it('has a text for each account, with its own short link and the code', async () => {
    const kit = await stage();
    const html = await validHtml(await kit.get());
    const texts = [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text = '']) => text);
    expect(texts).toHaveLength(3);
    const links = texts.map((text) => /https:\/\/verkosto\.test\/l\/[\dA-Z]{7}-[\dA-Z]{8}/.exec(text)?.[0]);
    expect(new Set(links).size).toBe(3);
    expect(texts[0]).toContain('Influenssarokotuksia ilman ajanvarausta.');
    expect(texts[0]).toMatch(/Tarkistuskoodi: [\dA-Z]{3}-[\dA-Z]{4}$/);
  });

  it('opens WhatsApp and X with the text', async () => {
    const html = await (await (await stage()).get()).text();
    expect(html).toMatch(/href="https:\/\/wa\.me\/\?text=Rokotusp%C3%A4iv%C3%A4%20Porissa%0A%0A/);
    expect(html).toMatch(/href="https:\/\/x\.com\/intent\/post\?text=Rokotusp/);
  });

  it('weighs little: under 50 kB with its style sheet and scripts', async () => {
    const { assets } = await import('../../../shared/web/assets.ts');
    const kit = await stage({
      bulletin: { texts: { fi: { title: 'Otsikko', body: 'Terveysasema on tänään auki kello 8–16. '.repeat(40) } } },
    });
    const html = await (await kit.get()).text();
    const files = Object.values(assets).filter(({ path }) => html.includes(path));
    expect(files.length).toBeGreaterThanOrEqual(4);
    const bytes = [html, ...files.map(({ text }) => text)].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(50_000);
  });

  it('has a text in each language that the community posts in, its own first', async () => {
    const texts = {
      fi: { title: 'Otsikko', body: 'Teksti' },
      sv: { title: 'Rubrik', body: 'Text' },
      en: { title: 'Title', body: 'Words' },
    };
    const preferences: Preferences = { ...noPreferences, languages: ['fi', 'sv'] };
    const kit = await stage({ partner: { locale: 'sv', preferences }, bulletin: { texts } });
    const html = await validHtml(await kit.get(kit.path(undefined, 'sv')));
    const ready = [...html.matchAll(/<textarea[^>]*lang="(\w+)"[^>]*>([^<]*)</g)].map(
      ([, lang, text = '']) => `${lang} ${text.split('\n')[0]}`,
    );
    expect(ready.slice(0, 2)).toEqual(['sv Rubrik', 'fi Otsikko']);
    expect(ready).toHaveLength(6);
    expect(html).not.toContain('Title');
  });

  it('is in the language of the community where the bulletin has it', async () => {
    const texts = { fi: { title: 'Otsikko', body: 'Teksti' }, sv: { title: 'Rubrik', body: 'Text' } };
    const kit = await stage({ partner: { locale: 'sv' }, bulletin: { texts } });
    const html = await (await kit.get(kit.path(undefined, 'sv'))).text();
    expect(html).toContain('Rubrik');
    expect(html).toMatch(/\/l\/[\dA-Z]{7}-[\dA-Z]{8}\?lang=sv/);
  });

  it('does not let itself be posted once it has ended', async () => {
    const kit = await stage();
    kit.clock.now = fromIso('2026-11-30T22:00:00.000Z');
    const text = textOf(await validHtml(await kit.get()));
    expect(text).toContain('Tiedote oli voimassa 30.11.2026 asti. Älä julkaise sitä enää.');
    expect(text).not.toContain('Kopioi teksti');
  });

  it('says so when it is an exercise', async () => {
    const kit = await stage({ bulletin: { status: 'exercise' } });
    expect(textOf(await (await kit.get()).text())).toContain('HARJOITUS. Älä julkaise tätä');
  });
});

describe('a link', () => {
  it('works until 30 days after the end of its bulletin', async () => {
    const kit = await stage();
    kit.clock.now = fromIso('2026-11-30T22:00:00.000Z') + 30 * day - 1000;
    expect((await kit.get()).status).toBe(200);
    kit.clock.now += 1000;
    const answer = await kit.get();
    expect(answer.status).toBe(410);
    expect(textOf(await validHtml(answer))).toContain('Linkki on vanhentunut');
  });

  it.each(['rikki', 'a.b.c', '%00', 'blt_x~prt_y~tgt_z.1.AAAAAAAAAAAAAAAAAAAAAA'])(
    'that is made up (%s) opens nothing',
    async (token) => {
      const kit = await stage();
      for (const answer of [
        await kit.get(`/paketti/${token}`),
        await kit.get(`/paketti/${token}/julkaistu`),
        await kit.post(`/paketti/${token}/julkaistu`, [['accounts', whatsapp]]),
        await kit.post(`/paketti/${token}/kumoa`, [['account', whatsapp]]),
      ]) {
        expect(answer.status).toBe(404);
      }
      expect(await kit.answers()).toEqual([]);
    },
  );

  it('for another purpose, or for a draft, opens nothing', async () => {
    const kit = await stage();
    const subject = [kit.bulletin.id, kit.partner.id, id('tgt', 'kyla')].join('~');
    const leave = signLink({ purpose: 'leave', subject, expiresAt: 9_999_999_999 }, exampleKeys.links);
    expect((await kit.get(`/paketti/${leave}`)).status).toBe(404);
    const draft = { ...kit.bulletin, id: id('blt', 'draft'), state: 'draft' } as const;
    await kit.bulletins.create(draft);
    expect((await kit.get(kit.path(draft))).status).toBe(404);
  });

  it('opens nothing more when its reader has left the community, or the community the network', async () => {
    for (const change of [{ targets: [] }, { state: 'left' as const }]) {
      const kit = await stage({ partner: change });
      const answer = await kit.get();
      expect(answer.status).toBe(410);
      expect(textOf(await validHtml(answer))).toContain('ei ole enää mukana Kumppaniverkostossa');
      expect((await kit.post(`${kit.path()}/julkaistu`, [['accounts', whatsapp]])).status).toBe(410);
    }
  });

  it('of another site posts nothing', async () => {
    const kit = await stage();
    const fields: [string, string][] = [['accounts', whatsapp]];
    const stranger = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await kit.post(`${kit.path()}/julkaistu`, fields, stranger)).status).toBe(403);
    expect(await kit.answers()).toEqual([]);
  });
});

describe('a correction', () => {
  const first = id('blt', 'rokotus');
  const correction = { kind: 'update' as const, corrects: first, references: [first] };
  const later = { sealedAt: '2026-11-23T12:00:00.000Z' };

  it('makes the old kit lead to the new one, which asks exactly those who posted to edit', async () => {
    const kit = await stage();
    await kit.post(`${kit.path()}/julkaistu`, [['accounts', whatsapp]]);
    const newer = sealedBulletin('korjaus', { ...correction, ...later });
    await kit.bulletins.create(newer);
    const old = await (await kit.get()).text();
    expect(textOf(old)).toContain('Tästä tiedotteesta on uudempi versio.');
    expect(old).toContain(`href="${kit.path(newer)}"`);

    const html = await validHtml(await kit.get(kit.path(newer)));
    expect(textOf(html)).toContain('WhatsApp: Kyläläiset (whatsapp): tiedote on korjattu. Muokkaa julkaisuasi');
    expect(html.match(/Muokkasin julkaisun/g)).toHaveLength(1);

    for (let taps = 0; taps < 2; taps += 1) {
      expect((await kit.post(`${kit.path(newer)}/hoidettu`, [['account', whatsapp]])).status).toBe(303);
    }
    expect(await kit.answers()).toMatchObject([
      { state: 'posted', receipts: [{ task: 'edit', because: newer.id, at: '2026-11-23T10:01:00.000Z' }] },
    ]);
    expect(await (await kit.get(kit.path(newer))).text()).not.toContain('Muokkasin julkaisun');
  });

  it('that cancels asks to remove the post, and offers nothing to post', async () => {
    const kit = await stage();
    await kit.post(`${kit.path()}/julkaistu`, [['accounts', whatsapp]]);
    const cancel = sealedBulletin('peruutus', { ...correction, ...later, kind: 'cancel' });
    await kit.bulletins.create(cancel);
    const text = textOf(await validHtml(await kit.get(kit.path(cancel))));
    expect(text).toContain('tiedote on peruttu. Poista julkaisusi.');
    expect(text).not.toContain('Julkaisin tämän');
    await kit.post(`${kit.path(cancel)}/hoidettu`, [['account', whatsapp]]);
    expect(await kit.answers()).toMatchObject([{ receipts: [{ task: 'remove', because: cancel.id }] }]);
  });

  it('at its end a bulletin asks its posters to take the post down, with one tap', async () => {
    const kit = await stage();
    await kit.post(`${kit.path()}/julkaistu`, [['accounts', whatsapp]]);
    kit.clock.now = fromIso('2026-11-30T22:00:00.000Z');
    expect(textOf(await (await kit.get()).text())).toContain('tiedote ei ole enää voimassa. Poista julkaisusi.');
    await kit.post(`${kit.path()}/hoidettu`, [['account', whatsapp]]);
    expect(await kit.answers()).toMatchObject([{ receipts: [{ task: 'remove', because: 'ended' }] }]);
    expect(textOf(await (await kit.get()).text())).not.toContain('Poista julkaisusi.');
  });
});
