import { message, type Message } from '@makegood/base';
import { conditionSentence } from '../compile-condition.ts';
import type { CompiledRule } from '../compile-pack.ts';
import { isLeaf } from '../condition.ts';

const sentences = new WeakMap<CompiledRule, Message>();

/** The rule as a sentence: what it forbids, and under which condition. */
export function ruleSentence(compiled: CompiledRule): Message {
  const known = sentences.get(compiled);
  if (known) return known;
  const made = makeSentence(compiled);
  sentences.set(compiled, made);
  return made;
}

function makeSentence({ rule, when, objects }: CompiledRule): Message {
  if (!objects) return message('rules.sentence.obliges', { title: rule.title });
  const leaf = isLeaf(objects.json) ? objects.leaves[0] : undefined;
  const what = conditionSentence(objects.json);
  const ownSentence = leaf !== undefined && OWN_SENTENCE.has(leaf.operator.name);
  const base =
    rule.effect === 'permit'
      ? message('rules.sentence.permits', { what })
      : ownSentence
        ? what
        : message('rules.sentence.forbids', { what });
  return when ? message('rules.sentence.when', { base, when: conditionSentence(when.json) }) : base;
}

/** Operators whose words already say what is forbidden; the others say when. */
const OWN_SENTENCE: ReadonlySet<string> = new Set([
  'outsideHours',
  'capReached',
  'coolingOff',
  'tooSoonAfter',
  'otherChannelUsed',
  'waitingAfter',
  'withinGrace',
  'againstWishes',
]);
