import { message, type Message } from '@makegood/base';
import type { StatusFilter } from '../operators/status-filter.ts';
import { durationMessage } from './amounts.ts';
import { both, either } from './join.ts';
import { unmarked, type Mark } from './mark.ts';

type Predicate = NonNullable<StatusFilter['where']>[number];

/** "the person is represented by a lawyer (but not: the lawyer agreed to direct contact)". */
export function statusClause(filter: StatusFilter, mark: Mark = unmarked): Message {
  const statuses = mark('anyOf', either(filter.anyOf.map((name) => message(`rules.status.${name}`))));
  const limits = [
    ...(filter.where ?? []).map((predicate, index) => mark(`where[${index}]`, predicateClause(predicate))),
    ...(filter.lasts ? [message('rules.where.lasts', { duration: mark('lasts', durationMessage(filter.lasts)) })] : []),
    ...(filter.endsWith ? [message('rules.where.endsWith', { field: mark('endsWith', either(filter.endsWith.map(fieldOf))) })] : []),
  ];
  return limits.length === 0 ? statuses : message('rules.where', { statuses, limits: both(limits) });
}

const fieldOf = (field: string): Message => message(`rules.field.${field}`);
const formsOf = (forms: readonly string[]): Message => either(forms.map((form) => message(`rules.form.${form}`)));

function predicateClause(predicate: Predicate): Message {
  const what = fieldOf(predicate.field);
  if ('is' in predicate) return predicate.is ? what : message('rules.where.not', { what });
  if ('isNot' in predicate) return predicate.isNot ? message('rules.where.not', { what }) : message('rules.where.unlessDenied', { what });
  if ('in' in predicate) return message('rules.where.form', { forms: formsOf(predicate.in) });
  if ('notIn' in predicate) return message('rules.where.notForm', { forms: formsOf(predicate.notIn) });
  if ('stated' in predicate) return message(predicate.stated ? 'rules.where.stated' : 'rules.where.notStated', { field: what });
  if ('notAfter' in predicate) return message('rules.where.notAfter', { field: what, other: fieldOf(predicate.notAfter) });
  return message('rules.where.within', { field: what, duration: durationMessage(predicate.within) });
}
