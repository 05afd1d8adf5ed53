import { expect, it } from 'vitest';
import type { Application } from '../../../functions/subscribe/application.ts';
import { apply } from '../../../functions/subscribe/apply.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { minute } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner } from '../../support/examples.ts';
import { stage as manageStage } from '../manage/stage.ts';

const dynamo = testDynamoDB();

/** Both doors to the same tables: what was asked for at one opens the other. */
function stage() {
  const page = manageStage(dynamo);
  let nth = 0;
  return {
    ...page,
    /** Subscribes with a form of its own. */
    subscribe: (email: string, formKey = String(nth++).padStart(22, 'k')) =>
      apply(formOf(email, formKey), 'fi', { ...page.deps, partners: page.partners }),
    /** What one address would get now. */
    textsTo: async (email: string) => (await page.mails()).filter(({ to }) => to === email).map(({ text }) => text),
  };
}

const formOf = (email: string, formKey: string): Application => ({
  formKey,
  name: 'Uusi kylä ry',
  kind: 'village',
  municipality: '609',
  accounts: [{ channel: 'facebook-group', name: 'Uusi kylä' }],
  maintainer: 'Maija Mallikas',
  email,
  webhook: undefined,
  topics: [],
  listed: false,
  principles: 'yes',
  consent: 'yes',
  invitation: undefined,
});

const addressOf = (partner: Partner) => partner.maintainers[0]?.email ?? '';
const linkIn = (text: string | undefined) => /https:\/\/kumppanit\.example(\/oma\/avaa\/[\w-]+)/.exec(text ?? '')?.[1];

it('whoever keeps a community already gets the link to manage it in the same mail, and it lets them in once', async () => {
  const on = stage();
  const partner = examplePartner('uudestaan');
  await on.given(partner);
  await on.subscribe(addressOf(partner));
  const texts = await on.textsTo(addressOf(partner));
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('/tilaa/vahvista/');
  expect(texts[0]).toContain('Tällä osoitteella on jo tilaus.');
  expect(texts[0]).not.toContain('Uusi kylä');
  const link = linkIn(texts[0]) ?? '';
  expect((await on.post(link)).status).toBe(303);
  expect((await on.post(link)).status).toBe(410);
});

it.each(['unconfirmed', 'declined', 'left'] as const)('a community that is %s gives nobody a link', async (state) => {
  const on = stage();
  const partner = examplePartner(`ei-${state}`, { state });
  await on.given(partner);
  await on.subscribe(addressOf(partner));
  expect((await on.textsTo(addressOf(partner))).map(linkIn)).not.toContainEqual(expect.any(String));
});

it('an unknown address is asked to confirm, and no more', async () => {
  const on = stage();
  await on.subscribe('tuntematon.tilaaja@example.org');
  const texts = await on.textsTo('tuntematon.tilaaja@example.org');
  expect(texts).toHaveLength(1);
  expect(linkIn(texts[0])).toBeUndefined();
});

it('subscriptions and links share the three mails that an address gets in a day; the same form twice is one', async () => {
  const on = stage();
  const partner = examplePartner('usein');
  await on.given(partner);
  const email = addressOf(partner);
  await on.ask(email);
  await on.subscribe(email, 'u'.repeat(22));
  await on.subscribe(email, 'u'.repeat(22));
  expect(await on.textsTo(email)).toHaveLength(2);
  await on.subscribe(email);
  await on.subscribe(email);
  await on.ask(email);
  expect(await on.textsTo(email)).toHaveLength(3);
});

it('a mail that comes late asks to confirm without a link that is closed already', async () => {
  const on = stage();
  const partner = examplePartner('hidas');
  await on.given(partner);
  await on.subscribe(addressOf(partner));
  on.pass(15 * minute);
  const [text] = await on.textsTo(addressOf(partner));
  expect(text).toContain('/tilaa/vahvista/');
  expect(linkIn(text)).toBeUndefined();
});
