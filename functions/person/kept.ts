/** What an erasing leaves, and why: the operator tells the person so. */
const afterErasing = [
  'Of a question its kind, topic and times stay until its own time has passed, without a word of its text, since the report of its month counts it.',
  'A community that had no other maintainer has left. Its name, kind, municipality and accounts go 28 days later.',
  'What communities relayed and posted stays for its own time (relays 24 months unless set otherwise, posts 13 months): it names no person.',
  'If mail to the address bounced or was complained of, the keyed hash of the address stays among the suppressed ones, so that nothing is ever sent to it by mistake. The address cannot be read from it.',
  'Records of deliveries stay for 13 months: they name the community and the mailbox by ids that lead nowhere now.',
  'The audit trail keeps that this was done, when, and a keyed hash or an id in place of the person.',
  'Backups lapse within 35 days.',
] as const;

/** Where neither an export nor an erasing looks, and why. */
const elsewhere = [
  'Questions and prospects listed under "mentions" hold the address in a text that is of somebody else, or may be: read them on the staff pages. Name a question here by its id if it is to go; take the address out of the notes of a prospect by hand.',
  'Links and sessions of the management pages hold only a keyed hash of the address, and are gone in two days.',
  'The address of somebody whom a maintainer has invited and who has not answered is gone when the invitation expires, at most 14 days after it was made.',
  'Names of staff stand beside what they did. Addresses of staff, leaders and the council are settings of the deployment; records of mails to them go after 13 months.',
  'Logs and queues hold no address and no text.',
] as const;

/** What stays where it is, in words for the operator. */
export const stays = (act: 'export' | 'erase'): readonly string[] =>
  act === 'erase' ? [...afterErasing, ...elsewhere] : elsewhere;
