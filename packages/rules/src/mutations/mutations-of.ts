import { message, parseLocalDate, type Json } from '@makegood/base';
import { leavesOf } from '../condition.ts';
import { checkLeaf } from '../check-leaf.ts';
import { dayFor } from '../probing/base-context.ts';
import { withNumbers } from '../editing/editable-sentence.ts';
import { stepsOf, withValue } from '../editing/path.ts';
import { plainJson, slotsOf, type Slot } from '../editing/slots.ts';
import { packSchema, ruleSchema, type Pack, type Rule } from '../pack.ts';
import { changesOf } from './value-mutations.ts';
import { conditionChanges } from './condition-mutations.ts';
import type { Mutation } from './mutation.ts';

/** Rules whose examples can show what they do: a duty stands in nobody's way. */
export const isShown = ({ state, effect }: Rule): boolean => state === 'active' && effect !== 'obligation' && effect !== 'warn';

/**
 * Every small change of a pack that its examples should notice: a rule taken away or weakened, a creditor, channel or
 * word lost, a question turned into its opposite, and numbers, times and dates one off.
 */
export const mutationsOf = (pack: Pack): readonly Mutation[] => pack.rules.filter(isShown).flatMap((rule) => mutationsOfRule(pack, rule));

export function mutationsOfRule(pack: Pack, rule: Rule): readonly Mutation[] {
  const made = (path: string, change: Mutation['change'], changed: Rule | null): Mutation => ({
    ruleId: rule.id,
    path,
    change,
    pack: { ...pack, rules: pack.rules.flatMap((own) => (own !== rule ? [own] : changed ? [changed] : [])) },
  });
  return [
    made('', message('rules.mutation.removed'), null),
    ...WEAKER[rule.effect].map((effect) =>
      made('effect', message('rules.mutation.effect', { effect: message(`rules.effect.${effect}`) }), { ...rule, effect }),
    ),
    ...(['when', 'objects'] as const).flatMap((part) => {
      const condition = rule[part];
      if (!condition) return [];
      const fill = (inner: typeof condition) => withNumbers(inner, pack, dayFor(pack, rule));
      return conditionChanges(condition, part, fill).map((found) => made(found.path, found.change, { ...rule, [part]: found.condition }));
    }),
    ...(rule.when ? [made('when', message('rules.mutation.away', { label: message('rules.slot.when') }), withoutWhen(rule))] : []),
    ...slotsOf(rule, pack)
      .filter(isDeciding)
      .flatMap((slot) => slotMutations(pack, rule, slot, made)),
    ...holidaysForgotten(rule, made),
  ];
}

const WEAKER: Readonly<Record<Rule['effect'], readonly Rule['effect'][]>> = {
  block: ['review'],
  review: ['block'],
  defer: ['review'],
  permit: [],
  obligation: [],
  warn: [],
};

const withoutWhen = ({ when: _, ...rest }: Rule): Rule => rest;

const isDeciding = ({ part, path }: Slot): boolean =>
  part === 'when' ||
  part === 'objects' ||
  part === 'parameter' ||
  ['binds', 'channels', 'exceptTo', 'effective.from', 'effective.to'].includes(path);

type Made = (path: string, change: Mutation['change'], changed: Rule | null) => Mutation;

function slotMutations(pack: Pack, rule: Rule, slot: Slot, made: Made): readonly Mutation[] {
  return changesOf(slot).flatMap(({ value, change }): readonly Mutation[] => {
    if (slot.part === 'parameter') {
      const parsed = packSchema.shape.parameters.safeParse(withValue(plainJson(pack.parameters), stepsOf(slot.path).slice(1), value));
      return parsed.success ? [{ ruleId: rule.id, path: slot.path, change, pack: { ...pack, parameters: parsed.data } }] : [];
    }
    const changed = ruleWith(pack, rule, slot.path, value);
    return changed ? [made(slot.path, change, changed)] : [];
  });
}

/** The rule with another value, when it is still a rule. */
function ruleWith(pack: Pack, rule: Rule, path: string, value: Json | undefined): Rule | null {
  const { tests, ...rest } = rule;
  const parsed = ruleSchema.safeParse(withValue(plainJson(rest), stepsOf(path), value));
  if (!parsed.success) return null;
  const leaves = [parsed.data.when, parsed.data.objects].flatMap((part) =>
    part ? leavesOf(withNumbers(part, pack, dayFor(pack, rule)), '') : [],
  );
  const valid = leaves.every(({ leaf, path: place }) => checkLeaf(leaf, place).length === 0);
  return valid && datesInOrder(parsed.data) ? { ...parsed.data, ...(tests && { tests }) } : null;
}

function datesInOrder({ effective }: Rule): boolean {
  const [from, to] = [effective?.from, effective?.to].map((date) => (date ? parseLocalDate(date) : null));
  return !from || !to || from < to;
}

/** Holidays treated as ordinary days. */
function holidaysForgotten(rule: Rule, made: Made): readonly Mutation[] {
  return (['when', 'objects'] as const).flatMap((part) => {
    const condition = rule[part];
    if (!condition) return [];
    return leavesOf(condition, part).flatMap(({ leaf, path }) => {
      if (typeof leaf.value !== 'object' || leaf.value === null || !('holidays' in leaf.value)) return [];
      const { tests, ...rest } = rule;
      const parsed = ruleSchema.safeParse(withValue(plainJson(rest), stepsOf(`${path}.value.holidays`), undefined));
      return parsed.success
        ? [made(`${path}.value.holidays`, message('rules.mutation.holidays'), { ...parsed.data, ...(tests && { tests }) })]
        : [];
    });
  });
}
