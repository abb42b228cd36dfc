import type { Database, Statement } from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { keys, naturalKeys, tables, type TableName } from '../tables.ts';

/** Values by column name. The writes' own types are stricter; here they are only bound. */
export type Values = Readonly<Record<string, unknown>>;
type Column = { readonly name: string; readonly bind: (value: unknown) => unknown };

/** Prepared statements of one table, made when first needed and kept: building SQL for each row would cost more than running it. */
export type TableWriter = {
  insert(row: Values): void;
  /** False when it was there. */
  insertIfAbsent(row: Values): boolean;
  upsert(row: Values): void;
  /** How many rows changed: 1, or 0 when it is not there or not as `when` says. */
  update(key: Values, set: Values, add: Values, when: Values): number;
  remove(key: Values): number;
  exists(key: Values): boolean;
};

export function tableWriter(database: Database, name: TableName): TableWriter {
  const table = `"${getTableName(tables[name])}"`;
  const columns = columnsOf(name);
  const key = columns.filter((column) => keys[name].some((part) => part === column.name));
  const statements = new Map<string, Statement<unknown[]>>();
  const kept = (shape: string, sql: () => string): Statement<unknown[]> => {
    let statement = statements.get(shape);
    if (!statement) statements.set(shape, (statement = database.prepare<unknown[]>(sql())));
    return statement;
  };
  const insertSql = `insert into ${table} (${names(columns)}) values (${columns.map(() => '?').join(', ')})`;
  const insert = database.prepare<unknown[]>(insertSql);
  const insertIfAbsent = database.prepare<unknown[]>(`${insertSql} on conflict do nothing`);
  const byKey = key.map((column) => `"${column.name}" = ?`).join(' and ');
  const all = (row: Values): unknown[] => {
    const values: unknown[] = [];
    for (const column of columns) values.push(column.bind(row[column.name]));
    return values;
  };
  const keyOf = (row: Values): unknown[] => key.map((column) => column.bind(row[column.name]));

  return {
    insert: (row) => void insert.run(all(row)),
    insertIfAbsent: (row) => insertIfAbsent.run(all(row)).changes > 0,
    upsert(row) {
      const values: unknown[] = [];
      const given = bindGiven(columns, row, values);
      kept(`upsert ${given}`, () => upsertSql(name, table, columnsIn(columns, given))).run(values);
    },
    update(at, set, add, when) {
      const values: unknown[] = [];
      const setting = bindGiven(columns, set, values);
      const adding = bindGiven(columns, add, values);
      bindGiven(key, at, values);
      const comparing = bindGiven(columns, when, values);
      const statement = kept(`update ${setting} ${adding} ${comparing}`, () => {
        const changes = [
          ...columnsIn(columns, setting).map((column) => `"${column.name}" = ?`),
          ...columnsIn(columns, adding).map((column) => `"${column.name}" = "${column.name}" + ?`),
        ];
        // Nothing to change is still a question: is it there, and as `when` says?
        if (changes.length === 0) changes.push(...key.map((column) => `"${column.name}" = "${column.name}"`));
        const unlike = columnsIn(columns, comparing).map((column) => ` and "${column.name}" is ?`);
        return `update ${table} set ${changes.join(', ')} where ${byKey}${unlike.join('')}`;
      });
      return statement.run(values).changes;
    },
    remove: (at) => kept('remove', () => `delete from ${table} where ${byKey}`).run(keyOf(at)).changes,
    exists: (at) => kept('exists', () => `select 1 from ${table} where ${byKey}`).get(...keyOf(at)) !== undefined,
  };
}

/**
 * Adds the values that a row gives, in the columns' order, and tells which columns they are: 2ⁿ for the nth of them. By
 * that number a statement is found again; to put its text together for each row would cost more than running it.
 */
function bindGiven(columns: readonly Column[], row: Values, values: unknown[]): number {
  let given = 0;
  let place = 1;
  for (const column of columns) {
    const value = row[column.name];
    if (value !== undefined) {
      given += place;
      values.push(column.bind(value));
    }
    place *= 2;
  }
  return given;
}

/** 2ⁿ is exact up to 53 columns. */
const columnsIn = (columns: readonly Column[], given: number): Column[] =>
  columns.filter((_, index) => Math.floor(given / 2 ** index) % 2 === 1);

function upsertSql(name: TableName, table: string, given: readonly Column[]): string {
  const natural: readonly string[] = naturalOf(name);
  const fixed = new Set<string>([...keys[name], ...natural, 'createdAt']);
  const changed = given.filter((column) => !fixed.has(column.name)).map((column) => `"${column.name}" = excluded."${column.name}"`);
  const target = natural.map((column) => `"${column}"`).join(', ');
  const action = changed.length === 0 ? 'do nothing' : `do update set ${changed.join(', ')}`;
  return `insert into ${table} (${names(given)}) values (${given.map(() => '?').join(', ')}) on conflict (${target}) ${action}`;
}

const hasNaturalKey = (name: TableName): name is keyof typeof naturalKeys => name in naturalKeys;
export const naturalOf = (name: TableName): readonly string[] => (hasNaturalKey(name) ? naturalKeys[name] : keys[name]);

const names = (columns: readonly Column[]): string => columns.map((column) => `"${column.name}"`).join(', ');

function columnsOf(name: TableName): readonly Column[] {
  return Object.entries(getTableColumns(tables[name])).map(([columnName, column]) => {
    const whenAbsent: unknown = column.default ?? null;
    const plain = column.columnType === 'SQLiteText' || column.columnType === 'SQLiteInteger';
    return {
      name: columnName,
      bind: plain
        ? (value: unknown) => (value === undefined ? whenAbsent : value)
        : (value: unknown) => (value === undefined ? whenAbsent : value === null ? null : column.mapToDriverValue(value)),
    };
  });
}
