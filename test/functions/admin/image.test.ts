import { beforeEach, describe, expect, it } from 'vitest';
import { changeImage } from '../../../functions/admin/image/change-image.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import type { UploadRefusal } from '../../../shared/upload/upload.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleBulletin, examplePartner, id } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { anna, leadsTo, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
const draftId = id('blt', 'kuvallinen');
const uploadId = id('upl', 'lataus');
const imageId = id('img', 'kuva');
const path = `/hallinta/kirjoita/${draftId}/kuva`;
const preview = `/hallinta/kirjoita/${draftId}/esikatselu`;
const use = (altFi = 'Hoitaja rokottaa iäkästä miestä.', version = '0') =>
  pages.post(`${path}/${uploadId}`, [
    ['lang', 'fi'],
    ['version', version],
    ['altFi', altFi],
  ]);

let pages: Stage;
let expiresAt: number;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
  expiresAt = pages.now() / 1000 + 3600;
});

const draft = (change: Partial<Bulletin> = {}) =>
  pages.bulletins.create({ ...exampleBulletin('kuvallinen'), ...change });
async function uploaded(of: { image?: string; bulletinId?: string } = {}) {
  const image = { id: of.image ?? imageId, width: 1200, height: 630 };
  const bulletinId = of.bulletinId ?? draftId;
  const bytes = Uint8Array.from([1]);
  await pages.images.put({ id: image.id, size: 'large', bulletinId, bytes, expiresAt });
  await pages.images.put({ id: image.id, size: 'small', bulletinId, bytes, expiresAt });
  await pages.uploads.put({ id: uploadId, bulletinId, state: 'ready', image, expiresAt });
}
const imageOf = async () => (await pages.bulletins.get(draftId))?.image;

describe.each(['fi', 'en'])('in %s', (lang) => {
  it('each page is whole', async () => {
    await draft();
    await validHtml(await pages.get(`${path}?lang=${lang}`));
    await validHtml(await pages.get(`${path}/${uploadId}?lang=${lang}`));
    await uploaded();
    await validHtml(await pages.get(`${path}/${uploadId}?lang=${lang}`));
    await use();
    await validHtml(await pages.get(`${path}?lang=${lang}`));
    await validHtml(await pages.get(`${preview}?lang=${lang}`));
    await validHtml(await pages.get(`/hallinta/laheta/${draftId}?lang=${lang}`));
  });
});

describe('the form', () => {
  it('goes straight to the bucket, for one file of at most 10 MB under a key of its own, and comes back', async () => {
    await draft();
    const answer = await pages.get(path);
    const html = await validHtml(answer);
    expect(html).toMatch(/<form method="post" action="https:\/\/lataukset\.s3\.eu-north-1\.amazonaws\.com"/);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
    expect(field('key')).toMatch(new RegExp(`^${draftId}/upl_[\\w-]{22}$`));
    const policy = JSON.parse(Buffer.from(field('policy'), 'base64').toString());
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { bucket: 'lataukset' },
        { key: field('key') },
        ['content-length-range', 1, 10_000_000],
        { 'Content-Type': 'application/octet-stream' },
        { success_action_redirect: `https://kumppanit.example${path}/${field('key').split('/')[1]}` },
        { 'x-amz-security-token': 'session' },
      ]),
    );
    expect(Date.parse(policy.expiration) - pages.now()).toBe(30 * 60_000);
    const csp = answer.headers.get('content-security-policy') ?? '';
    expect(csp).toContain("form-action 'self' https://lataukset.s3.eu-north-1.amazonaws.com");
    expect(csp).toContain("connect-src 'self' https://lataukset.s3.eu-north-1.amazonaws.com");
  });

  it('is never the same twice', async () => {
    await draft();
    const key = async () => /name="key" value="([^"]*)"/.exec(await (await pages.get(path)).text())?.[1];
    expect(await key()).not.toBe(await key());
  });
});

describe('an upload', () => {
  it('is waited for', async () => {
    await draft();
    const answer = await pages.get(`${path}/${uploadId}`);
    expect(answer.headers.get('refresh')).toBe('2');
    expect(textOf(await validHtml(answer))).toContain('Kuvaa käsitellään');
  });

  it.each<[UploadRefusal, string]>([
    ['not-an-image', 'Tiedosto ei ole JPEG-, PNG- tai WebP-kuva'],
    ['too-many-pixels', 'yli 40 miljoonaa kuvapistettä'],
    ['unreadable', 'Tiedosto on vaurioitunut'],
  ])('that is %s is told in words, and nothing is put in', async (because, words) => {
    await draft();
    await pages.uploads.put({ id: uploadId, bulletinId: draftId, state: 'refused', because, expiresAt });
    const answer = await pages.get(`${path}/${uploadId}`);
    expect(answer.headers.get('refresh')).toBeNull();
    expect(textOf(await validHtml(answer))).toContain(words);
    expect((await use()).status).toBe(410);
    expect(await imageOf()).toBeUndefined();
  });

  it('of another bulletin is none of this one', async () => {
    await draft();
    await uploaded({ bulletinId: id('blt', 'toinen') });
    expect((await use()).status).toBe(410);
    expect(await imageOf()).toBeUndefined();
  });
});

describe('a picture', () => {
  it('is put in with its words, kept for good, and shown', async () => {
    await draft();
    await uploaded();
    expect(leadsTo(await use())).toEqual([303, preview]);
    expect(await imageOf()).toEqual({
      id: imageId,
      width: 1200,
      height: 630,
      alt: { fi: 'Hoitaja rokottaa iäkästä miestä.' },
    });
    pages.pass(24 * 3600 * 1000);
    expect(await pages.images.get(imageId, 'large')).toBeDefined();
    const html = await validHtml(await pages.get(preview));
    expect(html).toContain(`src="/kuva/${imageId}/pieni.jpg"`);
    expect(textOf(html)).toContain('Hoitaja rokottaa iäkästä miestä.');
  });

  it('put in twice is put in once', async () => {
    await draft();
    await uploaded();
    const both = await Promise.all([use(), use()]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await pages.bulletins.get(draftId))?.version).toBe(1);
  });

  it('is not put in without words, in each language of the bulletin; what was typed is kept', async () => {
    await draft({ texts: { fi: { title: 'T', body: 'T' }, sv: { title: 'T', body: 'T' } } });
    await uploaded();
    const answer = await use('   ');
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(html).toContain('href="#altFi"');
    expect(html).toContain('href="#altSv"');
    expect(html).not.toContain('altEn');
    expect(await imageOf()).toBeUndefined();
    expect(await (await use('Jono.')).text()).toContain('Jono.</textarea>');
  });

  it('is not put in over what somebody else saved in between', async () => {
    await draft();
    await uploaded();
    const other = await pages.bulletins.get(draftId);
    if (other) await pages.bulletins.save({ ...other, version: 1, link: 'https://example.fi' });
    const answer = await use('Jono.');
    expect(answer.status).toBe(409);
    const html = await validHtml(answer);
    expect(textOf(html)).toContain('Joku muu muutti luonnosta');
    expect(html).toContain('Jono.</textarea>');
    expect(html).toContain('name="version" value="1"');
    expect(leadsTo(await use('Jono.', '1'))).toEqual([303, preview]);
  });

  it('that was uploaded too long ago is asked for again', async () => {
    await draft();
    await uploaded();
    pages.pass(3600 * 1000 + 1000);
    expect((await use()).status).toBe(410);
    expect(await imageOf()).toBeUndefined();
  });

  it('is gone from its address when it is taken out, and when another takes its place', async () => {
    await draft();
    await uploaded();
    await use();
    await uploaded({ image: id('img', 'toinen') });
    expect((await use('Toinen.', '1')).status).toBe(303);
    expect(await pages.images.get(imageId, 'large')).toBeUndefined();
    const remove = () =>
      pages.post(`${path}/poista`, [
        ['lang', 'fi'],
        ['version', '2'],
      ]);
    expect(leadsTo(await remove())).toEqual([303, preview]);
    expect(leadsTo(await remove())).toEqual([303, preview]);
    expect(await imageOf()).toBeUndefined();
    expect(await pages.images.get(id('img', 'toinen'), 'small')).toBeUndefined();
  });

  it('is gone from its address though the process died just before: whoever tries again has it forgotten', async () => {
    await draft();
    await uploaded();
    await use();
    const stored = await pages.bulletins.get(draftId);
    if (stored?.image === undefined) throw new Error('the draft has no picture');
    const change = { id: draftId, version: stored.version, image: undefined };
    const images = {
      ...pages.images,
      forget: async () => {
        throw new Error('the process dies here');
      },
    };
    await expect(changeImage(change, { bulletins: pages.bulletins, images })).rejects.toThrow('dies here');
    expect(await imageOf()).toBeUndefined();
    expect(await pages.images.get(imageId, 'large')).toBeDefined();
    expect(await changeImage(change, pages)).toBe('saved');
    expect(await pages.images.get(imageId, 'large')).toBeUndefined();
  });

  it('that is put in again after it was taken out is kept', async () => {
    await draft();
    await uploaded();
    await use();
    await changeImage({ id: draftId, version: 1, image: undefined }, pages);
    await uploaded();
    expect((await use('Sama kuva.', '2')).status).toBe(303);
    expect((await use('Sama kuva.', '2')).status).toBe(303);
    expect(await pages.images.get(imageId, 'large')).toBeDefined();
  });

  it('keeps its words up to date with the languages: a bulletin is not sent before', async () => {
    await pages.partners.create(examplePartner('kyla'));
    await draft();
    await uploaded();
    await use();
    const before = await pages.bulletins.get(draftId);
    if (before) {
      const texts = { ...before.texts, sv: { title: 'Vaccin', body: 'Kom.' } };
      await pages.bulletins.save({ ...before, version: 2, texts });
    }
    const send = () =>
      pages.post(`/hallinta/laheta/${draftId}`, [
        ['lang', 'fi'],
        ['version', '2'],
      ]);
    const refused = await send();
    expect(refused.status).toBe(422);
    expect(textOf(await validHtml(refused))).toContain('Kerro, mitä kuva esittää: ruotsiksi.');
    const alts = await pages.post(path, [
      ['lang', 'fi'],
      ['version', '2'],
      ['altFi', 'Jono.'],
      ['altSv', 'En kö.'],
    ]);
    expect(leadsTo(alts)).toEqual([303, preview]);
    expect((await imageOf())?.alt).toEqual({ fi: 'Jono.', sv: 'En kö.' });
  });

  it('of a bulletin that was sent or is scheduled stays as it is', async () => {
    await draft({ state: 'sent', sealedAt: '2026-11-23T07:30:00.000Z', sealedBy: anna });
    await uploaded();
    expect((await pages.get(path)).status).toBe(200);
    expect(textOf(await validHtml(await use()))).toContain('ei voi enää muuttaa');
    expect(await imageOf()).toBeUndefined();
  });

  it('is there for staff only', async () => {
    await draft();
    const stranger = await pages.request(path);
    expect(stranger.status).not.toBe(200);
    expect((await pages.get('/hallinta/kirjoita/blt_x/kuva')).status).toBe(404);
  });
});
