import { derivedId } from '../../shared/ids.ts';
import { take } from '../../shared/question/changes.ts';
import { newQuestion } from '../../shared/question/new.ts';
import type { Question, Suspicion } from '../../shared/question/question.ts';
import type { Municipality, Topic } from '../../shared/region.ts';
import { hour } from '../../shared/time.ts';
import { demoPartnerId, demoStaff } from './partners.ts';

/** What invented communities relayed and residents asked lately: so many hours before the demonstration is loaded. */
type Asked = Pick<Question, 'kind' | 'text'> & {
  readonly hoursAgo: number;
  readonly topic?: Topic;
  readonly municipality: Municipality;
  /** The community that relayed it; a resident's if there is none. */
  readonly by?: string;
  readonly spread?: Question['spread'];
  readonly where?: string;
  readonly taken?: true;
  readonly suspicion?: Suspicion;
};

const asked: readonly Asked[] = [
  {
    kind: 'rumour',
    text: 'Onko totta, että Euran terveysasema suljetaan vuodenvaihteessa?',
    hoursAgo: 26,
    topic: 'health',
    municipality: '050',
    by: 'esimerkkikyla',
    spread: 'everywhere',
    where: 'Kylän Facebook-ryhmä',
  },
  {
    kind: 'rumour',
    text: 'Kylillä puhutaan, että terveysasemaa Eurassa ollaan sulkemassa.',
    hoursAgo: 7,
    topic: 'health',
    municipality: '609',
    by: 'kuvittelanranta',
    spread: 'several',
  },
  {
    kind: 'question',
    text: 'Suljetaanko Euran terveysaseman ovet ensi vuonna?',
    hoursAgo: 3,
    municipality: '214',
    by: 'mallila',
    spread: 'several',
    where: 'Kauppa',
  },
  {
    kind: 'safety-rumour',
    text: 'Ryhmässä jaetaan viestiä, jonka mukaan vesijohtovesi pitäisi keittää.',
    hoursAgo: 2,
    topic: 'rescue',
    municipality: '609',
    by: 'kuvittelanranta',
    spread: 'several',
    taken: true,
  },
  {
    kind: 'question',
    text: 'Mistä työikäinen saa influenssarokotteen illalla?',
    hoursAgo: 20,
    topic: 'vaccination',
    municipality: '050',
    by: 'esimerkkikyla',
    spread: 'one',
  },
  {
    kind: 'question',
    text: 'Miksi neuvolan puhelimeen ei vastata aamuisin?',
    hoursAgo: 30,
    topic: 'families',
    municipality: '684',
  },
  {
    kind: 'question',
    text: 'Voitit lahjakortin! Avaa osoite palkinto.example ja anna korttisi numero.',
    hoursAgo: 6,
    municipality: '609',
    suspicion: 'trap',
  },
  {
    kind: 'question',
    text: 'Onko Rauman terveysasemalla tulkki?',
    hoursAgo: 7,
    topic: 'health',
    municipality: '684',
    suspicion: 'time',
  },
];

/** The open questions of the demonstration; `now` is epoch ms. */
export function demoQuestions(now: number): Question[] {
  return asked.map(({ hoursAgo, by, taken, ...told }, index) => {
    const at = now - hoursAgo * hour;
    const question = newQuestion({
      ...told,
      id: derivedId('qst', 'demo', 'asked', String(index)),
      origin:
        by === undefined ? { kind: 'resident', about: 'service' } : { kind: 'partner', partnerId: demoPartnerId(by) },
      ...(by === undefined && told.suspicion === undefined
        ? { contact: { name: 'Kyösti Kysyjä', email: 'kyosti@kysyja.example' } }
        : {}),
      locale: 'fi',
      now: at,
    });
    const change = take(question, { by: demoStaff, now: at + hour });
    return taken && change.kind === 'changed' ? change.question : question;
  });
}
