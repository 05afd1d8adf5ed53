import { normaliseAddress } from '../../shared/email/address.ts';
import type { Maintainer, Partner } from '../../shared/partner/partner.ts';
import type { PersonStore } from '../../shared/person/store.ts';
import type { Prospect } from '../../shared/prospect/prospect.ts';
import type { Question } from '../../shared/question/question.ts';
import type { Reference } from './reference.ts';

/** A community, and those of its maintainers who are the person. */
export type Kept = { readonly partner: Partner; readonly maintainers: readonly Maintainer[] };

/** Every row in which the person is. */
export type Found = {
  /** What they told us. */
  readonly questions: readonly Question[];
  /**
   * Where their address stands in what somebody wrote. Those may be other people's words, so they are neither handed out nor
   * erased by a command: a person reads them first.
   */
  readonly mentions: readonly string[];
  readonly communities: readonly Kept[];
  readonly prospects: readonly Prospect[];
};

/** Finds a person by what they are known by. */
export async function findPerson(reference: Reference, store: PersonStore): Promise<Found> {
  const nobody: Found = { questions: [], mentions: [], communities: [], prospects: [] };
  switch (reference.kind) {
    case 'question': {
      const isIt = ({ id, state }: Question) => id === reference.questionId && state !== 'erased';
      return { ...nobody, questions: await store.questions(isIt) };
    }
    case 'partner': {
      const partners = await store.partners(({ id }) => id === reference.partnerId);
      return { ...nobody, communities: withTheir(() => true, partners) };
    }
    case 'maintainer': {
      const isTheirs = ({ id }: Maintainer) => id === reference.maintainerId;
      return { ...nobody, communities: withTheir(isTheirs, await store.partners(() => true)) };
    }
    case 'address': {
      const { address, hash } = reference;
      const holds = addressIn(address);
      const isTheirs = ({ contact }: Question) => normaliseAddress(contact?.email ?? '') === address;
      const speaksOf = ({ text, where, additions, contact, reply }: Question) =>
        [text, where, contact?.name, reply?.text, ...additions.map((addition) => addition.text)].some(holds);
      const questions = await store.questions((question) => isTheirs(question) || speaksOf(question));
      const prospects = await store.prospects(({ contact, notes }) => holds(contact) || holds(notes));
      const isTheirContact = ({ contact }: Prospect) => holds(contact);
      return {
        questions: questions.filter(isTheirs),
        mentions: [
          ...questions.filter((question) => !isTheirs(question)),
          ...prospects.filter((prospect) => !isTheirContact(prospect)),
        ].map(({ id }) => id),
        communities: withTheir(({ addressHash }) => addressHash === hash, await store.partners(() => true)),
        prospects: prospects.filter(isTheirContact),
      };
    }
    default:
      return reference satisfies never;
  }
}

/** Whether a text holds an address as a whole: anna@… is not in hanna@…. */
function addressIn(address: string): (text: string | undefined) => boolean {
  return (text) => text !== undefined && addressesOf(normaliseAddress(text)).includes(address);
}

/** Whatever may be an address in a text, without the marks around it. */
const addressesOf = (text: string): string[] =>
  (text.match(/[^\s<>()[\],;:"@]+@[^\s<>()[\],;:"@]+/g) ?? []).map((found) => found.replace(/^['.]+|['.!?]+$/g, ''));

function withTheir(isTheirs: (maintainer: Maintainer) => boolean, partners: readonly Partner[]): Kept[] {
  return partners
    .map((partner) => ({ partner, maintainers: partner.maintainers.filter(isTheirs) }))
    .filter(({ maintainers }) => maintainers.length > 0);
}
