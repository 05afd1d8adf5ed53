import type { Partner, VettingQuestion } from '../../../shared/partner/partner.ts';
import { region } from '../../../shared/region.ts';
import type { Letter, Part } from '../letter.tsx';
import { words } from './words.ts';

/**
 * Asks whoever reads the mailbox to confirm. Holds nothing that the person who filled in the form has typed; staff, who
 * put in a list, name the community. Who keeps communities already can manage them by `manageUrl`.
 */
export function confirmLetter(partner: Partner, confirmUrl: string, manageUrl: string | undefined): Letter {
  const say = words[partner.locale];
  const known: Part[] =
    manageUrl === undefined
      ? []
      : [
          { kind: 'heading', text: say.knownHeading },
          { kind: 'paragraph', text: say.knownBody },
          { kind: 'button', label: say.knownButton, href: manageUrl },
        ];
  return {
    locale: partner.locale,
    subject: say.confirmSubject,
    heading: say.confirmHeading,
    parts: [
      { kind: 'paragraph', text: partner.imported === undefined ? say.confirmBody : say.proposedBody(partner.name) },
      { kind: 'button', label: say.confirmButton, href: confirmUrl },
      { kind: 'paragraph', text: partner.imported === undefined ? say.confirmExpiry : say.proposedExpiry },
      ...known,
    ],
    footer: footer(partner),
  };
}

export function approvedLetter(partner: Partner, trainingUrl: string): Letter {
  const say = words[partner.locale];
  const hasWebhook = partner.targets.some((target) => target.channel === 'webhook');
  const webhook: Part[] = hasWebhook ? [{ kind: 'paragraph', text: say.approvedWebhook }] : [];
  return {
    locale: partner.locale,
    subject: say.approvedSubject,
    heading: say.approvedHeading,
    parts: [
      { kind: 'paragraph', text: say.approvedBody(partner.name) },
      ...webhook,
      { kind: 'heading', text: say.trainingHeading },
      { kind: 'paragraph', text: say.trainingBody },
      { kind: 'button', label: say.trainingButton, href: trainingUrl },
    ],
    footer: footer(partner),
  };
}

/** Asks the applicant what staff want to know before they decide. */
export function questionLetter(partner: Partner, question: VettingQuestion, answerUrl: string): Letter {
  const say = words[partner.locale];
  return {
    locale: partner.locale,
    subject: say.questionSubject,
    heading: say.questionHeading(partner.name),
    parts: [
      { kind: 'paragraph', text: say.questionBody },
      { kind: 'quote', text: question.text },
      { kind: 'button', label: say.questionButton, href: answerUrl },
      { kind: 'paragraph', text: say.questionExpiry },
    ],
    footer: footer(partner),
  };
}

export function declinedLetter(partner: Partner): Letter {
  const say = words[partner.locale];
  const reason: Part[] =
    partner.declinedBecause === undefined
      ? []
      : [
          { kind: 'heading', text: say.declinedBecause },
          { kind: 'quote', text: partner.declinedBecause },
        ];
  return {
    locale: partner.locale,
    subject: say.declinedSubject,
    heading: say.declinedHeading,
    parts: [
      { kind: 'paragraph', text: say.declinedBody(partner.name) },
      ...reason,
      { kind: 'paragraph', text: say.declinedNext },
    ],
    footer: footer(partner),
  };
}

function footer(partner: Partner): Part[] {
  return [{ kind: 'paragraph', text: words[partner.locale].sender(region.authority[partner.locale]) }];
}
