import type { Message } from '@makegood/base';
import { answerOfRule, checkPackCases, checkRuleCase, type CaseAnswer } from '../check-cases.ts';
import { compilePack, type CompiledPack } from '../compile-pack.ts';
import type { ContactContext } from '../context.ts';
import type { LoadedPack } from '../load-pack.ts';
import type { Pack, Rule } from '../pack.ts';
import { contactsNear } from '../probing/contacts-near.ts';
import { isShown, mutationsOfRule } from './mutations-of.ts';
import type { Mutation } from './mutation.ts';

/** A change that no example noticed, and a contact that shows it. */
export type Survivor = {
  readonly ruleId: string;
  readonly path: string;
  readonly change: Message;
  readonly context: ContactContext;
  /** What the pack makes of that contact, and what the changed one would. */
  readonly before: CaseAnswer;
  readonly after: CaseAnswer;
};

/** A change after which every contact looked at is decided as before. */
export type Equivalent = { readonly ruleId: string; readonly path: string; readonly change: Message; readonly contacts: number };

export type MutationReport = {
  /** Changes that alter an answer. */
  readonly total: number;
  readonly caught: number;
  readonly survivors: readonly Survivor[];
  /** Changes that were found to alter none: neither caught nor missed. */
  readonly equivalent: readonly Equivalent[];
};

/** The share of mutants that examples must catch before a pack may be published. */
export const MUTANTS_NEEDED = 0.95;

/**
 * Changes each rule of a pack in every small way of {@link mutationsOf} and runs its examples against each change. A
 * change that no example notices survives; one that alters the answer to no contact near any boundary of the rule is
 * equivalent. `others` are the packs that examples of the whole pack need besides it.
 */
export function checkMutations(pack: LoadedPack, others: readonly LoadedPack[] = []): MutationReport {
  const reports = pack.pack.rules.filter(isShown).map((rule) => reportOfRule(pack, rule, others));
  return {
    total: reports.reduce((sum, { total }) => sum + total, 0),
    caught: reports.reduce((sum, { caught }) => sum + caught, 0),
    survivors: reports.flatMap(({ survivors }) => survivors),
    equivalent: reports.flatMap(({ equivalent }) => equivalent),
  };
}

function reportOfRule(pack: LoadedPack, rule: Rule, others: readonly LoadedPack[]): MutationReport {
  const around = surroundings(pack.pack, rule);
  const original = compileOf(around);
  const survivors: Survivor[] = [];
  const equivalent: Equivalent[] = [];
  let caught = 0;
  let contacts: readonly Seen[] | null = null;
  for (const mutation of mutationsOfRule(around, rule)) {
    if (isCaught(mutation, others, pack)) {
      caught += 1;
      continue;
    }
    contacts ??= seenBy(original, around, rule);
    const { ruleId, path, change } = mutation;
    const shown = differenceIn(mutation, contacts, original);
    if (shown) survivors.push({ ruleId, path, change, ...shown });
    else equivalent.push({ ruleId, path, change, contacts: contacts.length });
  }
  return { total: caught + survivors.length, caught, survivors, equivalent };
}

/** The rule with the exceptions and the rules that it shares exceptions with: nothing else can change its answer. */
export function surroundings(pack: Pack, rule: Rule): Pack {
  const targets = rule.exceptTo ?? [rule.id];
  const near = pack.rules.filter(
    (own) => targets.includes(own.id) || own === rule || (own.exceptTo ?? []).some((id) => targets.includes(id)),
  );
  return { ...pack, rules: near };
}

/** A pack that is asked and not kept needs no name. */
export const compileOf = (pack: Pack): CompiledPack => compilePack({ pack, hash: '' });

/** Rules whose own answer an example can be about. */
export const answering = ({ rules }: Pack): readonly Rule[] => rules.filter(({ effect }) => effect !== 'permit');

/** Whether an example fails on the changed pack. Examples of a rule that is gone meet a rule that allows everything. */
export function isCaught(mutation: Mutation, others: readonly LoadedPack[], whole: LoadedPack): boolean {
  const changed = compileOf(mutation.pack);
  const own = whole.pack.rules.filter(({ id }) => mutation.pack.rules.some((rule) => rule.id === id) || id === mutation.ruleId);
  if (own.some((rule) => (rule.tests ?? []).some((example) => !checkRuleCase(changed, rule.id, example).passed))) return true;
  if ((whole.pack.tests ?? []).length === 0) return false;
  const rules = whole.pack.rules.flatMap(
    (rule) => mutation.pack.rules.find(({ id }) => id === rule.id) ?? (rule.id === mutation.ruleId ? [] : [rule]),
  );
  const pack = { ...whole.pack, rules, parameters: mutation.pack.parameters };
  return checkPackCases({ pack, hash: '' }, others).some(({ passed }) => !passed);
}

/** A contact and what each rule makes of it. */
export type Seen = { readonly context: ContactContext; readonly verdicts: readonly CaseAnswer['verdict'][] };

export function seenBy(original: CompiledPack, around: Pack, rule: Rule): readonly Seen[] {
  const ids = answering(around).map(({ id }) => id);
  return contactsNear(original, rule).map((context) => ({
    context,
    verdicts: ids.map((id) => answerOfRule(original, id, context, false).verdict),
  }));
}

/** How many deferred contacts are also asked for their earliest instant, which takes longer. */
const MOST_TIMES = 60;

/** The first contact that the changed pack decides otherwise: another verdict, or else another instant. */
export function differenceIn(
  mutation: Mutation,
  contacts: readonly Seen[],
  original: CompiledPack,
): Pick<Survivor, 'context' | 'before' | 'after'> | null {
  const changed = compileOf(mutation.pack);
  const ids = answering(original.source.pack).map(({ id }) => id);
  const at = (id: string, context: ContactContext) => ({
    before: answerOfRule(original, id, context),
    after: answerOfRule(changed, id, context),
  });
  for (const { context, verdicts } of contacts)
    for (const [index, id] of ids.entries())
      if (answerOfRule(changed, id, context, false).verdict !== verdicts[index]) return { context, ...at(id, context) };
  let asked = 0;
  for (const { context, verdicts } of contacts)
    for (const [index, id] of ids.entries()) {
      if (verdicts[index] !== 'defer' || asked >= MOST_TIMES) continue;
      asked += 1;
      const { before, after } = at(id, context);
      if (before.until !== after.until) return { context, before, after };
    }
  return null;
}
