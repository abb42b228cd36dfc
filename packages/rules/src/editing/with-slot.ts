import { err, ok, type Json, type Result } from '@makegood/base';
import { checkPack } from '../check-pack.ts';
import { issueAt, parseWith, type Issue } from '../issue.ts';
import { packSchema, type Pack, type Rule } from '../pack.ts';
import { stepsOf, withValue } from './path.ts';
import { plainJson, slotsOf } from './slots.ts';
import { withoutEmptyTitles } from './title-slots.ts';

/**
 * The pack with another value in one slot of a rule, checked whole: errors name place and reason. Null takes an optional
 * value away. A slot is a `path` that {@link slotsOf} gave.
 */
export function withSlot(pack: Pack, ruleId: string, path: string, value: Json): Result<Pack, readonly Issue[]> {
  const index = pack.rules.findIndex(({ id }) => id === ruleId);
  const rule = pack.rules[index];
  if (!rule) return err([issueAt('rules', 'noRule', { id: ruleId })]);
  const slot = slotsOf(rule, pack).find((candidate) => candidate.path === path);
  if (!slot) return err([issueAt(path, 'notEditable')]);
  if (value === null && !slot.optional) return err([issueAt(path, 'needed')]);
  if (slot.part === 'parameter') return checkedPack({ ...plainJson(pack), ...plainJson(withValue(plainJson(pack), stepsOf(path), value)) });
  return withRule(pack, index, ruleWith(rule, path, value));
}

/** Dates of force stand together; one that is taken away is written as open. */
function ruleWith(rule: Rule, path: string, value: Json): Json {
  const plain = plainJson(rule);
  if (path.startsWith('effective.')) {
    const effective = { from: rule.effective?.from ?? null, to: rule.effective?.to ?? null, [path.slice('effective.'.length)]: value };
    const { effective: _, ...rest } = plain;
    return effective.from === null && effective.to === null ? rest : { ...plain, effective };
  }
  const changed = plainJson(withValue(plain, stepsOf(path), value ?? undefined));
  return path.startsWith('titles.') ? withoutEmptyTitles(changed) : changed;
}

/** The pack with a rule replaced; at the end of the list a rule is added. */
export function withRule(pack: Pack, index: number, rule: Json): Result<Pack, readonly Issue[]> {
  const plain = plainJson(pack);
  const rules = Array.isArray(plain.rules) ? plain.rules : [];
  return checkedPack({ ...plain, rules: [...rules.slice(0, index), rule, ...rules.slice(index + 1)] });
}

/** A pack as it would stand, checked whole. */
export function checkedPack(document: Json): Result<Pack, readonly Issue[]> {
  const parsed = parseWith(packSchema, document);
  if (!parsed.ok) return parsed;
  const issues = checkPack(parsed.value);
  return issues.length > 0 ? err(issues) : ok(parsed.value);
}
