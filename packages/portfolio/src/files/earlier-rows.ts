import { message, type Message } from '@makegood/base';
import { normalisePlaceName } from '@makegood/calendar';
import type { FieldId } from '../fields.ts';
import type { PersonRow, RowContent } from '../row-content.ts';
import { hashOf, RepeatedIds } from './repeated-ids.ts';

export type Contradiction = { readonly field: FieldId; readonly value: string; readonly problem: Message };

/** What no row can tell by itself: that it contradicts an earlier one of its file. Takes the rows in order. */
export class EarlierRows {
  readonly #rows = new RepeatedIds();
  readonly #people = new RepeatedIds();

  /** Null when the row may stand. */
  contradiction(content: RowContent, row: number): Contradiction | null {
    const [field, id] = idOf(content);
    const before = this.#rows.seenBefore(id, row);
    // The same number twice: nobody can tell which row is right, so the later one is refused.
    if (before) return { field, value: id, problem: message('portfolio.problem.repeated', { row: before.row }) };
    const { person, account } = content;
    if (!person || !account) return null;
    const mark = markOfName(person);
    const named = this.#people.seenBefore(person.externalId, row, mark);
    if (named === null || (named.mark & mark) !== 0) return null;
    return { field: 'person.externalId', value: person.externalId, problem: message('portfolio.problem.otherPerson', { row: named.row }) };
  }
}

function idOf({ account, payment, person }: RowContent): readonly [FieldId, string] {
  if (account) return ['account.externalId', account.externalId];
  return payment ? ['payment.externalId', payment.externalId] : ['person.externalId', person?.externalId ?? ''];
}

/**
 * One bit for each part of a name. Two names without a bit in common have no part in common: under one customer number
 * they are two people, and one would be written to about the other's debt. That is what a wrong column looks like.
 */
function markOfName({ fullName }: PersonRow): number {
  let mark = 0;
  for (const part of normalisePlaceName(fullName).split(' ')) mark |= 1 << (hashOf(part)[0] & 31);
  return mark;
}
