import { describe, expect, it } from 'vitest';
import { auditEntry, byStaff } from '../../shared/audit/audit.ts';
import { type AuditStore, auditStore } from '../../shared/audit/store.ts';
import { memoryAudit } from '../fakes/audit-store.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { id } from '../support/examples.ts';

const dynamo = testDynamoDB();

const stores: [string, () => AuditStore][] = [
  ['in memory', () => memoryAudit()],
  ['in DynamoDB', () => auditStore(dynamo.client, dynamo.tableNames.audit)],
];

const anna = byStaff({ sub: 'staff-1', name: 'Anna Viestijä' });
const sent = (bulletin: string, at: string) =>
  auditEntry({ subject: id('blt', bulletin), at, by: anna, act: { kind: 'bulletin-sent' } });

describe.each(stores)('the audit trail %s', (_where, open) => {
  it('tells what was done to one thing, oldest first', async () => {
    const trail = open();
    const partner = id('prt', 'decided');
    const decided = (at: string, decision: 'active' | 'declined') =>
      auditEntry({ subject: partner, at, by: anna, act: { kind: 'partner-decided', decision } });
    const later = decided('2026-06-02T08:00:00.000Z', 'active');
    const earlier = decided('2026-06-01T08:00:00.000Z', 'declined');
    for (const entry of [later, earlier, sent('beside', '2026-06-01T09:00:00.000Z')]) await trail.record(entry);
    expect(await trail.of(partner)).toEqual([earlier, later]);
  });

  it('tells what was done in a local month, newest first', async () => {
    const trail = open();
    const entries = ['2026-02-28T22:00:00.000Z', '2026-03-31T20:59:59.999Z', '2026-03-31T21:00:00.000Z'].map((at) =>
      sent(at, at),
    );
    for (const entry of entries) await trail.record(entry);
    expect(await trail.inMonth('2026-03')).toEqual([entries[1], entries[0]]);
    expect(await trail.inMonth('2026-01')).toEqual([]);
  });

  it('keeps the first of two entries of the same act', async () => {
    const trail = open();
    const entry = sent('twice', '2026-08-01T08:00:00.000Z');
    expect(await trail.record(entry)).toBe('recorded');
    expect(await trail.record({ ...entry, by: { kind: 'system' } })).toBe('exists');
    expect(await trail.of(entry.subject)).toEqual([entry]);
  });
});
