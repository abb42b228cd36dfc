import { message, type Message } from '@makegood/base';
import type { Condition } from '../condition.ts';
import type { Rule } from '../pack.ts';
import { titleWords } from '../titles.ts';
import { conditionClause, conditionStatement } from './condition-sentence.ts';
import { unmarked, type Mark } from './mark.ts';

/**
 * A rule as one sentence: what it forbids and under which condition. `when` and `objects` may be handed in with their
 * parameters put in; a rule that only obliges is told by its title, which its author wrote.
 */
export function ruleSentence(
  rule: Pick<Rule, 'title' | 'titles' | 'effect'>,
  when: Condition | undefined,
  objects: Condition | undefined,
  mark: Mark = unmarked,
): Message {
  if (!objects) return withWhen(message('rules.sentence.obliges', { title: mark('title', titleWords(rule)) }), when, mark);
  const statement = rule.effect === 'permit' || rule.effect === 'review' ? null : conditionStatement(objects, mark, 'objects');
  if (statement) return withWhen(statement, when, mark);
  const verb = rule.effect === 'permit' ? 'permits' : rule.effect === 'review' ? 'reviews' : 'forbids';
  const what = conditionClause(objects, mark, 'objects');
  return when
    ? message(`rules.sentence.${verb}.when`, { when: conditionClause(when, mark, 'when'), what })
    : message(`rules.sentence.${verb}`, { what });
}

const withWhen = (base: Message, when: Condition | undefined, mark: Mark): Message =>
  when ? message('rules.sentence.when', { base, when: conditionClause(when, mark, 'when') }) : base;
