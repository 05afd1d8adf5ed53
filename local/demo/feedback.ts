import { derivedId } from '../../shared/ids.ts';
import { close, hear, reply } from '../../shared/question/changes.ts';
import { newQuestion } from '../../shared/question/new.ts';
import type { FeedbackAbout, Question } from '../../shared/question/question.ts';
import { textKeptMs, usualRetention } from '../../shared/question/retention.ts';
import type { Municipality, Topic } from '../../shared/region.ts';
import { day, expiryAfter, fromIso, hour, minute, monthRange, toIso } from '../../shared/time.ts';
import { chance } from './chance.ts';
import { demoStaff } from './partners.ts';

type Told = { readonly about: FeedbackAbout; readonly topic?: Topic; readonly text: string };

/** What invented residents told: October is told whole, the other months a part of it. */
const told: readonly Told[] = [
  { about: 'service', topic: 'health', text: 'Takaisinsoitto tuli samana päivänä. Kiitos!' },
  { about: 'service', topic: 'vaccination', text: 'Rokotukseen pääsi ilman jonoa ja vastaanotto oli ystävällinen.' },
  { about: 'bulletin', topic: 'vaccination', text: 'Tiedotteessa olisi voinut olla kellonajat suoraan.' },
  { about: 'service', topic: 'health', text: 'Terveysaseman ovi on raskas pyörätuolilla tulevalle.' },
  { about: 'pilot', text: 'Hyvä, että tieto tulee kylän ryhmään. Muuten en olisi huomannut.' },
  { about: 'service', topic: 'dental', text: 'Aika hammashoitoon löytyi vasta toisesta kunnasta.' },
  { about: 'bulletin', topic: 'rescue', text: 'Myrskytiedote tuli ajoissa, ehdimme ladata puhelimet.' },
  { about: 'service', topic: 'dental', text: 'Hoitaja selitti kaiken lapselle rauhassa.' },
  { about: 'idea', topic: 'wellbeing', text: 'Voisiko kirjastossa olla neuvontapäivä kerran kuussa?' },
  { about: 'service', topic: 'health', text: 'Puhelinvalikossa on liian monta vaihtoehtoa.' },
  { about: 'service', topic: 'vaccination', text: 'Työikäiselle sopivia iltoja oli vain yksi.' },
  { about: 'bulletin', topic: 'health', text: 'Korjaus oli selkeä ja tuli nopeasti.' },
  { about: 'service', topic: 'dental', text: 'Tekstiviestimuistutus on hyvä asia.' },
  { about: 'service', topic: 'health', text: 'Laboratorioon pitäisi saada lisää pysäköintipaikkoja.' },
  { about: 'bulletin', topic: 'vaccination', text: 'Jaoin tiedotteen taloyhtiön seinälle.' },
  { about: 'pilot', text: 'Miten meidän yhdistyksemme pääsee mukaan?' },
  { about: 'service', topic: 'health', text: 'Reseptin uusiminen onnistui netissä helposti.' },
  { about: 'service', topic: 'vaccination', text: 'Rokotuspisteen opasteet puuttuivat pihalta.' },
  { about: 'bulletin', topic: 'health', text: 'Otsikko sai huolestumaan turhaan.' },
  { about: 'service', topic: 'dental', text: 'Päivystysaika järjestyi heti aamulla.' },
  { about: 'idea', topic: 'families', text: 'Perhekeskuksen avoimia ovia myös lauantaille.' },
  { about: 'service', topic: 'older', text: 'Äidin kotihoidon käyntiajat vaihtuvat usein.' },
  { about: 'bulletin', topic: 'vaccination', text: 'Hienoa, että tiedote oli myös ruotsiksi.' },
  { about: 'service', topic: 'dental', text: 'Odotustilassa oli pitkä hiljaisuus, olisi kaivannut tietoa.' },
  { about: 'pilot', topic: 'participation', text: 'Lukisin mielelläni, mitä palautteista seurasi.' },
];

/** Which part of it was told in which month. */
const months = [
  { month: '2026-08', from: 0, to: 9 },
  { month: '2026-09', from: 5, to: 19 },
  { month: '2026-10', from: 0, to: told.length },
  { month: '2026-11', from: 3, to: 14 },
] as const;

const places: readonly Municipality[] = ['050', '079', '102', '214', '271', '609', '609', '684', '684', '886'];

/** What had been told by `now` (epoch ms): always the same, and kept for 24 months from `now`. */
export function demoFeedback(now: number): Question[] {
  return months
    .flatMap(({ month, from, to }) => told.slice(from, to).map((each, index) => feedback(each, month, index, now)))
    .filter(({ createdAt }) => createdAt <= toIso(now));
}

/** Staff read each the day after, noted most, and wrote to the few who wanted an answer. */
function settled(question: Question, index: number): Question {
  const by = { by: demoStaff, now: fromIso(question.createdAt) + day };
  const change =
    index === 3
      ? reply(question, 'Kiitos palautteesta. Veimme asian terveysaseman esihenkilölle, ja ovi korjataan.', by)
      : close(question, index % 3 === 0 ? 'passed-on' : 'noted', by);
  if (change.kind !== 'changed') return question;
  if (index !== 3) return change.question;
  // Whoever got a reply says that it helped.
  const judged = hear(change.question, { who: question.id, verdict: 'yes' }, by.now + 5 * hour);
  return judged.kind === 'changed' ? judged.question : change.question;
}

function feedback({ about, topic, text }: Told, month: string, index: number, now: number): Question {
  const name = `${month}/${index}`;
  const at = monthRange(month).start + index * day + 8 * hour + Math.floor(chance(name, 'at') * 12 * 60) * minute;
  const municipality = places[Math.floor(chance(name, 'place') * places.length)];
  const told = newQuestion({
    id: derivedId('qst', 'demo', name),
    kind: 'feedback',
    origin: { kind: 'resident', about },
    ...(topic === undefined ? {} : { topic }),
    ...(municipality === undefined ? {} : { municipality }),
    text,
    ...(index === 3 ? { contact: { name: 'Veikko Vastaaja', email: 'veikko@vastaaja.example' } } : {}),
    locale: 'fi',
    now: at,
  });
  return { ...settled(told, index), expiresAt: expiryAfter(Math.max(now, at), textKeptMs(usualRetention)) };
}
