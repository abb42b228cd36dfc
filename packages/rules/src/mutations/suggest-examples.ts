import { formatInstant } from '@makegood/base';
import { answerOfRule } from '../check-cases.ts';
import type { CompiledPack } from '../compile-pack.ts';
import type { ContactContext } from '../context.ts';
import type { LoadedPack } from '../load-pack.ts';
import type { Pack, PackCase, Rule } from '../pack.ts';
import { hereOf, localText } from '../probing/edit.ts';
import { answering, compileOf, differenceIn, isCaught, seenBy, surroundings } from './check-mutations.ts';
import { mutationsOfRule } from './mutations-of.ts';

/**
 * Examples that a rule lacks: together with those that it has they catch every change that alters an answer. Each says
 * what the pack answers now, so a person must look at it before it becomes an example.
 */
export function suggestExamples(pack: LoadedPack, ruleId: string): readonly PackCase[] {
  const rule = pack.pack.rules.find(({ id }) => id === ruleId);
  if (!rule) return [];
  const around = surroundings(pack.pack, rule);
  const original = compileOf(around);
  const contacts = seenBy(original, around, rule);
  const made: PackCase[] = [];
  for (const mutation of mutationsOfRule(around, rule)) {
    const whole: LoadedPack = { pack: withTests(around, made), hash: '' };
    if (isCaught(mutation, [], whole)) continue;
    const shown = differenceIn(mutation, contacts, original);
    if (!shown) continue;
    for (const target of answering(around)) {
      const before = answerOfRule(original, target.id, shown.context);
      const after = answerOfRule(compileOf(mutation.pack), target.id, shown.context);
      if (before.verdict === after.verdict && before.until === after.until) continue;
      made.push(exampleOf(original, target, shown.context, made.length + 1));
    }
  }
  return made;
}

const withTests = (pack: Pack, made: readonly PackCase[]): Pack => ({
  ...pack,
  rules: pack.rules.map((rule) => ({ ...rule, tests: [...(rule.tests ?? []), ...made.filter((example) => example.ruleId === rule.id)] })),
});

/** What the rule answers to the contact, and for which other channels and creditors that it speaks of the answer is the same. */
function exampleOf(original: CompiledPack, target: Rule, context: ContactContext, nth: number): PackCase {
  const { verdict, until } = answerOfRule(original, target.id, context);
  const isSame = (other: ContactContext): boolean => {
    const answer = answerOfRule(original, target.id, other);
    return answer.verdict === verdict && answer.until === until;
  };
  const channels =
    verdict === 'allow'
      ? []
      : target.channels.filter(
          (channel) => channel !== context.contact.channel && isSame({ ...context, contact: { ...context.contact, channel } }),
        );
  const creditorTypes =
    verdict === 'allow'
      ? []
      : target.binds.filter((creditorType) => creditorType !== context.creditorType && isSame({ ...context, creditorType }));
  const { zone } = hereOf(context);
  return {
    id: `${target.id}/suggested-${nth}`,
    context,
    expected: verdict,
    ruleId: target.id,
    ...(channels.length + creditorTypes.length > 0 && {
      also: { ...(channels.length > 0 && { channels }), ...(creditorTypes.length > 0 && { creditorTypes }) },
    }),
    ...(until !== null && { until: Number.isInteger(until / 1_000) ? localText(until, zone) : formatInstant(until) }),
  };
}
