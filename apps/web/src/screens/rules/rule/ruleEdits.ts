import { err, formatInstant, message, type Instant, type LocalDate, type Result } from '@makegood/base';
import { issueAt, newRule, type Issue, type Pack, type PackCase, type RuleKind } from '@makegood/rules';
import type { Say } from '../../../i18n/say.tsx';
import { documentOf, packOf } from '../editor/packDocument.ts';

type Edited = Result<Pack, readonly Issue[]>;

/** The pack with other rules, checked whole: errors name the place and the reason. */
const withRules = (pack: Pack, rules: readonly unknown[]): Edited =>
  packOf({ ...documentOf(pack), rules: JSON.parse(JSON.stringify(rules)) });

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60) || 'rule';

/** An id that no rule of the pack has: after the title, with a number where it is taken. */
export function freeRuleId(pack: Pack, title: string): string {
  const wanted = `${pack.id}.${slug(title)}`.slice(0, 90);
  const taken = new Set(pack.rules.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

export type RuleStart = {
  readonly kind: RuleKind;
  readonly title: string;
  readonly citation: { readonly instrument: string; readonly section?: string; readonly url?: string; readonly checkedOn: string };
};

/** The pack with one more rule at its end. */
export function addRule(
  pack: Pack,
  { kind, title, citation }: RuleStart,
): Result<{ readonly pack: Pack; readonly id: string }, readonly Issue[]> {
  const id = freeRuleId(pack, title);
  try {
    const added = withRules(pack, [...pack.rules, newRule(kind, { id, title, citation })]);
    return added.ok ? { ok: true, value: { pack: added.value, id } } : added;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err([{ path: '', reason, message: message('rules.text', { text: reason }) }]);
  }
}

/** Without a rule; exceptions to it lose it, and go too when they have no other. */
export function removeRule(pack: Pack, id: string): Edited {
  const rest = pack.rules.flatMap((rule) => {
    if (rule.id === id) return [];
    if (!rule.exceptTo?.includes(id)) return [rule];
    const exceptTo = rule.exceptTo.filter((other) => other !== id);
    return exceptTo.length === 0 ? [] : [{ ...rule, exceptTo }];
  });
  return withRules(pack, rest);
}

/** A second rule that begins as the first; its examples stay with the first, and the words in which it is titled elsewhere. */
export function copyRule(pack: Pack, id: string, title: string): Result<{ readonly pack: Pack; readonly id: string }, readonly Issue[]> {
  const rule = pack.rules.find((one) => one.id === id);
  if (!rule) return err([issueAt('rules', 'noRule', { id })]);
  const { tests: _, titles: __, ...content } = rule;
  const copied = freeRuleId(pack, title);
  const result = withRules(pack, [...pack.rules, { ...content, id: copied, title }]);
  return result.ok ? { ok: true, value: { pack: result.value, id: copied } } : result;
}

export type DatedNumber = NonNullable<Pack['parameters']>[string]['values'][number];

/** The pack with other values of one dated number, in the order of their days. */
export function withDatedNumbers(pack: Pack, name: string, values: readonly DatedNumber[]): Edited {
  const parameter = pack.parameters?.[name];
  if (!parameter) return err([issueAt(`parameters.${name}`, 'noParameter', { name })]);
  const sorted = [...values].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return packOf({ ...documentOf(pack), parameters: { ...pack.parameters, [name]: { ...parameter, values: sorted } } });
}

/** The number that counts on a day. */
export const numberOn = (values: readonly DatedNumber[], on: LocalDate): DatedNumber | undefined =>
  values.findLast(({ from }) => from === null || from <= on) ?? values[0];

/** The pack with one more worked example at a rule. */
export function addExample(pack: Pack, ruleId: string, example: Omit<PackCase, 'context'> & { readonly context: unknown }): Edited {
  return withRules(
    pack,
    pack.rules.map((rule) => (rule.id === ruleId ? { ...rule, tests: [...(rule.tests ?? []), example] } : rule)),
  );
}

export function removeExample(pack: Pack, ruleId: string | null, exampleId: string): Edited {
  const without = (tests: readonly PackCase[] | undefined): readonly PackCase[] => (tests ?? []).filter(({ id }) => id !== exampleId);
  if (ruleId === null) return packOf({ ...documentOf(pack), tests: JSON.parse(JSON.stringify(without(pack.tests))) });
  return withRules(
    pack,
    pack.rules.map((rule) => (rule.id === ruleId ? { ...rule, tests: without(rule.tests) } : rule)),
  );
}

/** What an example says now: with the draft it is meant so. */
export type Adopted = {
  readonly ruleId: string | null;
  readonly id: string;
  readonly verdict: PackCase['expected'];
  readonly until: Instant | null;
};

/** The pack whose examples expect what the draft says to them. */
export function adoptOutcomes(pack: Pack, outcomes: readonly Adopted[]): Edited {
  const adopt =
    (ruleId: string | null) =>
    (example: PackCase): PackCase => {
      const outcome = outcomes.find((one) => one.ruleId === ruleId && one.id === example.id);
      if (!outcome) return example;
      const { until: _, alsoAcceptable: __, ...rest } = example;
      return { ...rest, expected: outcome.verdict, ...(outcome.until === null ? {} : { until: formatInstant(outcome.until) }) };
    };
  const rules = pack.rules.map((rule) => (rule.tests ? { ...rule, tests: rule.tests.map(adopt(rule.id)) } : rule));
  return packOf(JSON.parse(JSON.stringify({ ...pack, rules, ...(pack.tests ? { tests: pack.tests.map(adopt(null)) } : {}) })));
}

/** What cannot be, in one sentence for a person who drew it and sees where. */
export const issueText = (say: Pick<Say, 'said'>, issues: readonly Issue[]): string =>
  [...new Set(issues.map((issue) => say.said(issue.message)))].join('; ');
