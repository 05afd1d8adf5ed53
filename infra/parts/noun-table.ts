import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { type TableDefinition, type TableName, tables } from '../../shared/tables.ts';

const key = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * The table of one noun as shared/tables.ts defines it: paid by use, hard to delete, and restorable to any second unless
 * what it holds is to be forgotten.
 */
export class NounTable extends Table {
  constructor(scope: Construct, id: string, { noun }: { noun: TableName }) {
    const definition: TableDefinition = tables[noun];
    super(scope, id, {
      partitionKey: key(definition.partitionKey),
      ...(definition.sortKey !== undefined && { sortKey: key(definition.sortKey) }),
      ...(definition.expires && { timeToLiveAttribute: 'expiresAt' }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: !definition.forgotten },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    if (definition.forgotten) {
      Validations.of(this).acknowledge({
        id: 'AwsSolutions-DDB3',
        reason: 'What is deleted from this table must be gone: a backup would keep it for 35 days more.',
      });
    }
    for (const [indexName, { partitionKey, sortKey }] of Object.entries(definition.indexes)) {
      this.addGlobalSecondaryIndex({
        indexName,
        partitionKey: key(partitionKey),
        sortKey: key(sortKey),
        projectionType: ProjectionType.ALL,
      });
    }
  }
}
