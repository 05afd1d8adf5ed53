import { describe, expect, it } from 'vitest';
import { changeProspect, type ProspectStore, prospectStore } from '../../shared/prospect/store.ts';
import { memoryProspects } from '../fakes/prospect-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { exampleProspect, noon } from '../support/examples.ts';

const dynamo = testDynamoDB();
const now = () => noon;

const stores: [string, () => ProspectStore][] = [
  ['in memory', () => memoryProspects(now)],
  ['in DynamoDB', () => prospectStore(dynamo.client, dynamo.tableNames.prospect, now)],
];

describe.each(stores)('prospects %s', (_where, open) => {
  it('are stored once, read as they are, and listed', async () => {
    const prospects = open();
    const given = exampleProspect('kept', { contact: 'Maija, 044 123', notes: 'Soitettu.' });
    expect(await prospects.create(given)).toBe('created');
    expect(await prospects.create({ ...given, name: 'Toinen' })).toBe('exists');
    expect(await prospects.get(given.id)).toEqual(given);
    expect(await prospects.get(exampleProspect('nobody').id)).toBeUndefined();
    expect((await prospects.all()).filter(({ id }) => id === given.id)).toEqual([given]);
  });

  it('of two changes from one version keep the first', async () => {
    const prospects = open();
    const given = exampleProspect('changed');
    await prospects.create(given);
    expect(await prospects.save({ ...given, version: 1, state: 'contacted' })).toBe('saved');
    expect(await prospects.save({ ...given, version: 1, state: 'declined' })).toBe('conflict');
    expect((await prospects.get(given.id))?.state).toBe('contacted');
    const agree = () => changeProspect(prospects, given.id, (p) => ({ ...p, version: p.version + 1, state: 'agreed' }));
    await expect(Promise.all([agree(), agree()])).resolves.toEqual(['changed', 'changed']);
    expect((await prospects.get(given.id))?.version).toBe(3);
    expect(await changeProspect(prospects, exampleProspect('nobody').id, (p) => p)).toBe('missing');
  });

  it('are gone when their time has passed', async () => {
    const prospects = open();
    const gone = exampleProspect('gone', { expiresAt: noon / 1000 });
    await prospects.create(gone);
    expect(await prospects.get(gone.id)).toBeUndefined();
    expect((await prospects.all()).map(({ id }) => id)).not.toContain(gone.id);
  });
});
