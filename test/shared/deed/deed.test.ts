import { describe, expect, it } from 'vitest';
import { behindOf, toldBehind } from '../../../shared/deed/behind.ts';
import { newDeed, publish, rewrite, withdraw } from '../../../shared/deed/changes.ts';
import { deedTextFor } from '../../../shared/deed/deed.ts';
import { quotedFrom } from '../../../shared/deed/own-words.ts';
import { behindInWords } from '../../../shared/deed/words.ts';
import { derivedId } from '../../../shared/ids.ts';
import { day, toIso } from '../../../shared/time.ts';
import { memoryQuestions } from '../../fakes/question-store.ts';
import { exampleDeed, exampleQuestion, noon } from '../../support/examples.ts';

const anna = { sub: 'staff-1', name: 'Anna Viestijä' };
const at = (now: number) => ({ by: anna, now });

describe('an entry', () => {
  const content = exampleDeed('x', { topic: 'families', municipality: '609' });

  it('begins as a draft, and is public from when it is published, once', () => {
    const draft = newDeed({ id: content.id, content }, at(noon));
    expect(draft).toMatchObject({ version: 0, state: 'draft', lastAct: { how: 'written' } });
    const published = publish(draft, at(noon + day));
    expect(published).toMatchObject({ version: 1, state: 'published', publishedAt: toIso(noon + day) });
    expect(published).not.toHaveProperty('changedAt');
    expect(published && publish(published, at(noon + 2 * day))).toBeUndefined();
  });

  it('says when it was changed after it was published, and keeps the day on which it first was', () => {
    const published = publish(exampleDeed('x'), at(noon));
    if (published === undefined) throw new Error('not published');
    const changed = rewrite(published, { ...published, decidedOn: '2026-11-01' }, at(noon + day));
    expect(changed).toMatchObject({
      publishedAt: toIso(noon),
      changedAt: toIso(noon + day),
      lastAct: { how: 'changed' },
    });
    const withdrawn = withdraw(changed, at(noon + 2 * day));
    expect(withdrawn).toMatchObject({ state: 'draft', lastAct: { how: 'withdrawn' } });
    expect(withdrawn && withdraw(withdrawn, at(noon))).toBeUndefined();
    const again = withdrawn && publish(withdrawn, at(noon + 3 * day));
    expect(again).toMatchObject({ publishedAt: toIso(noon), changedAt: toIso(noon + 3 * day) });
  });

  it('that is written anew without topic and municipality has none', () => {
    const { topic: _topic, municipality: _municipality, ...without } = content;
    const rewritten = rewrite(content, without, at(noon));
    expect(rewritten).not.toHaveProperty('topic');
    expect(rewritten).not.toHaveProperty('municipality');
  });

  it('is read in Finnish where it is not written in the language of its reader', () => {
    expect(deedTextFor(content, 'sv')).toMatchObject({ locale: 'fi', theme: 'Asia x' });
    const sv = { ...content.texts.fi, theme: 'Ärende x' };
    expect(deedTextFor({ texts: { ...content.texts, sv } }, 'sv')).toMatchObject({ locale: 'sv', theme: 'Ärende x' });
  });
});

describe('who stands behind it', () => {
  const relayed = (name: string, by: string, change = {}) =>
    exampleQuestion(name, { origin: { kind: 'partner', partnerId: derivedId('prt', by) }, ...change });

  it('are those of the linked questions and of what was merged into them, each once', async () => {
    const questions = memoryQuestions(() => noon);
    const lead = relayed('lead', 'a');
    const merged = relayed('merged', 'b', { state: 'merged', mergedInto: lead.id });
    const deeper = relayed('deeper', 'b', { state: 'merged', mergedInto: merged.id });
    for (const each of [lead, merged, deeper]) await questions.create(each);
    const told = await toldBehind([lead.id, merged.id, derivedId('qst', 'forgotten')], questions);
    expect(told.map(({ id }) => id).toSorted()).toEqual([lead.id, merged.id, deeper.id].toSorted());
    expect(behindOf(told)).toEqual({ relayed: 3, communities: 2, residents: 0 });
  });

  it.each([
    [0, 0, undefined],
    [4, 'hidden', 'Taustalla: alle 5 palautetta asukkailta.'],
    [5, 5, 'Taustalla: 5 palautetta asukkailta.'],
  ])('are not counted out when they are few residents: %i', (count, residents, sentence) => {
    const behind = behindOf(Array.from({ length: count }, (_, index) => exampleQuestion(`r${index}`)));
    expect(behind).toEqual({ relayed: 0, communities: 0, residents });
    expect(behindInWords(behind, 'fi')).toBe(sentence);
  });

  it('are told in one sentence', () => {
    const behind = { relayed: 2, communities: 1, residents: 12 };
    expect(behindInWords(behind, 'fi')).toBe('Taustalla: 2 kysymystä yhdestä yhteisöstä ja 12 palautetta asukkailta.');
    expect(behindInWords(behind, 'sv')).toBe(
      'Bakom detta: 2 frågor från en gemenskap och 12 kommentarer från invånare.',
    );
    expect(behindInWords(behind, 'en')).toBe(
      'Behind this: 2 questions from one community and 12 pieces of feedback from residents.',
    );
  });
});

describe('a quotation', () => {
  const source = 'Soitin neuvolaan kolmena aamuna peräkkäin, eikä kukaan vastannut.';
  it.each([
    ['the same words', 'Asiakas kertoi: soitin neuvolaan kolmena aamuna peräkkäin, eikä kukaan auttanut.'],
    ['other case and punctuation', '”SOITIN neuvolaan – kolmena aamuna peräkkäin! Eikä…”'],
  ])('is found: %s', (_, text) => {
    expect(quotedFrom(text, [source])).toBe('soitin neuvolaan kolmena aamuna peräkkäin eikä');
  });
  it.each([
    ['one’s own words', 'Neuvolan puhelimeen ei ole saanut vastausta aamuisin.'],
    ['a few words by chance', 'Soitin neuvolaan kolmena aamuna.'],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => {
    expect(quotedFrom(text, [source, ''])).toBeUndefined();
  });
});
