import { message, type LocalDate, type Message } from '@makegood/base';
import { mapLeaves, type Condition } from '../condition.ts';
import { channelsMessage } from '../sentences/amounts.ts';
import { both, either } from '../sentences/join.ts';
import { marked } from '../sentences/mark.ts';
import { dayMessage } from '../sentences/moments.ts';
import { ruleSentence } from '../sentences/rule-sentence.ts';
import type { Pack, Rule } from '../pack.ts';
import { withReferences } from '../references.ts';

/**
 * A rule as one sentence with its editable values marked, and after it which contacts it speaks of, whom it binds and
 * what follows. `sentenceParts` of the said sentence gives the stretches with the slots that {@link slotsOf} describes.
 * Dated numbers are those in force on the day.
 */
export function editableSentence(rule: Rule, pack: Pack, on: LocalDate): Message {
  const filled = (condition: Condition | undefined): Condition | undefined => condition && withNumbers(condition, pack, on);
  return message('rules.sentence.whole', {
    sentence: ruleSentence(rule, filled(rule.when), filled(rule.objects), marked),
    channels: marked('channels', channelsMessage(rule.channels, 2)),
    binds: marked(
      'binds',
      rule.binds.length === 4 ? message('rules.everyCreditor') : either(rule.binds.map((word) => message(`rules.word.${word}`))),
    ),
    effect: marked('effect', message(`rules.effect.${rule.effect}`)),
    force: forceMessage(rule),
  });
}

/** "from 2027-01-01", "until before 2028-01-01", or that it has no dates of its own. */
function forceMessage({ effective }: Rule): Message {
  const from = effective?.from ?? null;
  const to = effective?.to ?? null;
  const parts = [
    ...(from === null ? [] : [marked('effective.from', message('rules.force.from', { date: dayMessage(from) }))]),
    ...(to === null ? [] : [marked('effective.to', message('rules.force.to', { date: dayMessage(to) }))]),
  ];
  return parts.length === 0 ? marked('effective.from', message('rules.force.always')) : both(parts);
}

/** The condition with the dated numbers of a day in place of their names. Calendars stay names: no sentence lists their dates. */
export function withNumbers(condition: Condition, pack: Pack, on: LocalDate): Condition {
  const numbers = new Map(
    Object.entries(pack.parameters ?? {}).flatMap(([name, { values }]): [string, number][] => {
      const value = values.findLast(({ from }) => from === null || from <= on) ?? values[0];
      return value ? [[name, value.value]] : [];
    }),
  );
  return mapLeaves(condition, (leaf) => withReferences(leaf, numbers, new Map()));
}
