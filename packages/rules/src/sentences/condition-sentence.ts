import { message, type Message } from '@makegood/base';
import { factNamed } from '../check-leaf.ts';
import { isLeaf, type Condition, type Leaf } from '../condition.ts';
import type { FactName } from '../facts.ts';
import type { Operator } from '../operators/operator.ts';
import { operatorNamed } from '../operators/registry.ts';
import { also, both, either } from './join.ts';
import { markedUnder, unmarked, type Mark } from './mark.ts';

function parts(leaf: Leaf): { readonly fact: FactName; readonly operator: Operator } {
  const fact = factNamed(leaf.fact);
  const operator = operatorNamed(leaf.operator);
  if (!fact || !operator) throw new TypeError(`Not a condition: ${leaf.fact} ${leaf.operator}`);
  return { fact, operator };
}

/** A condition as part of a sentence: "the purpose is collection and the line is a mobile". `place` is where it stands, for marks. */
export function conditionClause(condition: Condition, mark: Mark = unmarked, place = ''): Message {
  if (isLeaf(condition)) {
    const { fact, operator } = parts(condition);
    return operator.clause(fact, condition.value, markedUnder(mark, `${place}.value`));
  }
  if ('not' in condition) return message('rules.not', { what: conditionClause(condition.not, mark, `${place}.not`) });
  if ('all' in condition) return both(condition.all.map((member, index) => memberClause(member, mark, `${place}.all[${index}]`)));
  return either(condition.any.map((member, index) => memberClause(member, mark, `${place}.any[${index}]`)));
}

/** A group inside a group is put in brackets, so that "and" and "or" cannot be read two ways. */
function memberClause(member: Condition, mark: Mark, place: string): Message {
  const clause = conditionClause(member, mark, place);
  const members = isLeaf(member) || 'not' in member ? [] : 'all' in member ? member.all : member.any;
  return members.length > 1 ? message('rules.group', { what: clause }) : clause;
}

/** A condition as what it forbids: "At most 1 call a day. At most 2 calls a week". Null where only a clause makes sense. */
export function conditionStatement(condition: Condition, mark: Mark = unmarked, place = ''): Message | null {
  if (isLeaf(condition)) return parts(condition).operator.statement(condition.value, markedUnder(mark, `${place}.value`));
  if (!('any' in condition)) return null;
  const statements = condition.any.map((member, index) => conditionStatement(member, mark, `${place}.any[${index}]`));
  const known = statements.filter((statement) => statement !== null);
  return known.length === statements.length ? also(known) : null;
}
