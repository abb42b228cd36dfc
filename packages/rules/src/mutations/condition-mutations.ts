import { message, type Message } from '@makegood/base';
import { isLeaf, type Condition } from '../condition.ts';
import { conditionClause } from '../sentences/condition-sentence.ts';

export type ConditionChange = { readonly path: string; readonly condition: Condition; readonly change: Message };

/** Each leaf turned into its opposite, each "and" into "or" and back. */
export function conditionChanges(condition: Condition, path: string, fill: (part: Condition) => Condition): readonly ConditionChange[] {
  if (isLeaf(condition)) {
    const change = message('rules.mutation.opposite', { what: conditionClause(fill(condition)) });
    return [{ path, condition: { not: condition }, change }];
  }
  if ('not' in condition) {
    const inner = conditionChanges(condition.not, `${path}.not`, fill);
    return inner.map((found) => ({ ...found, condition: { not: found.condition } }));
  }
  const members = 'all' in condition ? condition.all : condition.any;
  const group = (made: readonly Condition[]): Condition => ('all' in condition ? { all: made } : { any: made });
  const word = 'all' in condition ? 'all' : 'any';
  const swapped: readonly ConditionChange[] =
    members.length < 2
      ? []
      : [{ path, condition: 'all' in condition ? { any: members } : { all: members }, change: message(`rules.mutation.${word}`) }];
  return [
    ...swapped,
    ...members.flatMap((member, index) =>
      conditionChanges(member, `${path}.${word}[${index}]`, fill).map((found) => ({
        ...found,
        condition: group(members.map((own, place) => (place === index ? found.condition : own))),
      })),
    ),
  ];
}
