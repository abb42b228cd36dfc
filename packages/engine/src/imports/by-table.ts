import type { TableName, Write } from '@makegood/store';

/** Parents before what refers to them. */
const TABLES: readonly TableName[] = ['people', 'accounts', 'accountParties', 'addresses', 'consents'];

/**
 * The writes of a part of a file, one table after the other and in their order within each; what is no row of these
 * tables comes last, when all of it is there. The database stays with the same indexes that way, which is a good deal
 * faster than going round all of them for every row.
 */
export function byTable(writes: readonly Write[]): readonly Write[] {
  const places = new Map<string, Write[]>(TABLES.map((table) => [table, []]));
  const others: Write[] = [];
  for (const write of writes) (places.get(tableOf(write) ?? '') ?? others).push(write);
  return [...places.values(), others].flat();
}

const tableOf = (write: Write): TableName | null =>
  'into' in write ? write.into : 'in' in write ? write.in : 'from' in write ? write.from : null;
