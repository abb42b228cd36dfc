import { message, type Json, type LocalDate, type Message } from '@makegood/base';
import { isLeaf, leavesOf } from '../condition.ts';
import type { Pack, Rule } from '../pack.ts';
import { conditionClause } from '../sentences/condition-sentence.ts';
import { titleWords } from '../titles.ts';
import { withNumbers } from './editable-sentence.ts';
import { slotText } from './slot-text.ts';
import { slotsOf, type Slot } from './slots.ts';

export type TableColumn = { readonly id: string; readonly label: Message };
/** What a cell says, and the slots that change it; empty text where the rule has no such value. */
export type TableCell = { readonly text: Message | null; readonly paths: readonly string[] };
export type TableRow = { readonly ruleId: string; readonly title: Message; readonly cells: Readonly<Record<string, TableCell>> };

/** Rules that ask the same question stand under each other; `operator` null holds those that ask several or none. */
export type TableSection = {
  readonly operator: string | null;
  readonly label: Message;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

const HEAD = ['when', 'channels', 'binds'] as const;
const TAIL = ['effect', 'effective.from', 'effective.to'] as const;

/** The pack as tables: a row for each rule, a column for each value that its question has. Numbers are those of the day. */
export function decisionTable(pack: Pack, on: LocalDate): readonly TableSection[] {
  const operators = [...new Set(pack.rules.map(operatorOf))].sort((a, b) => Number(a === null) - Number(b === null));
  return operators.map((operator) => sectionOf(operator, pack, on));
}

const operatorOf = ({ objects }: Rule): string | null => (objects && isLeaf(objects) ? objects.operator : null);

function sectionOf(operator: string | null, pack: Pack, on: LocalDate): TableSection {
  const rules = pack.rules.filter((rule) => operatorOf(rule) === operator);
  const own = operator === null ? [] : valueColumns(rules, pack);
  const columns = [
    ...HEAD.map((id) => ({ id, label: message(`rules.slot.${id}`) })),
    ...(operator === null ? [{ id: 'objects', label: message('rules.slot.objects') }] : own),
    ...TAIL.map((id) => ({ id, label: message(`rules.slot.${id.split('.').at(-1) ?? id}`) })),
  ];
  return {
    operator,
    label: operator === null ? message('rules.table.other') : message(`rules.operator.${operator}`),
    columns,
    rows: rules.map((rule) => rowOf(rule, pack, columns, on)),
  };
}

/** A column for each value that at least one of the rules states. */
function valueColumns(rules: readonly Rule[], pack: Pack): readonly TableColumn[] {
  const columns = new Map<string, TableColumn>();
  for (const { path, value, label, part } of rules.flatMap((rule) => slotsOf(rule, pack)))
    if (part === 'objects' && value !== null) columns.set(path, { id: path, label });
  return [...columns.values()];
}

function rowOf(rule: Rule, pack: Pack, columns: readonly TableColumn[], on: LocalDate): TableRow {
  const slots = slotsOf(rule, pack);
  return {
    ruleId: rule.id,
    title: titleWords(rule),
    cells: Object.fromEntries(columns.map(({ id }) => [id, cellOf(rule, pack, slots, id, on)])),
  };
}

function cellOf(rule: Rule, pack: Pack, slots: readonly Slot[], id: string, on: LocalDate): TableCell {
  if (id === 'when' || id === 'objects') {
    const condition = rule[id];
    if (!condition) return { text: null, paths: [id] };
    const inside = leavesOf(condition, id).map(({ path }) => path);
    return {
      text: conditionClause(withNumbers(condition, pack, on)),
      paths: [id, ...slots.filter(({ path }) => inside.some((leaf) => path.startsWith(leaf))).map(({ path }) => path)],
    };
  }
  const slot = slots.find(({ path }) => path === id);
  if (!slot) return { text: null, paths: [] };
  const parameter = parameterOf(slot.value);
  const numbers = slots.filter(
    ({ part, path }) => part === 'parameter' && parameter !== null && path.startsWith(`parameters.${parameter}.`),
  );
  return { text: slotText(slot, pack, on), paths: [id, ...numbers.map(({ path }) => path)] };
}

const parameterOf = (value: Json): string | null =>
  typeof value === 'object' && value !== null && 'parameter' in value && typeof value.parameter === 'string' ? value.parameter : null;
