import { err, parseLocalDate, type Json, type Result } from '@makegood/base';
import { issueAt, type Issue } from '../issue.ts';
import type { Pack, Rule } from '../pack.ts';
import { stepsOf, withValue } from './path.ts';
import { plainJson, slotsOf } from './slots.ts';
import { checkedPack } from './with-slot.ts';

/** From which day on which number counts, and where that is written. */
export type NumberFromDay = { readonly from: string; readonly value: number; readonly source: string; readonly href?: string };

/** Where in a slot its number stands, or null when there is none: itself, or the length of a duration or a window. */
function plainNumberIn(path: string, value: Json): { readonly path: string; readonly value: number; readonly unit: string } | null {
  if (typeof value === 'number') return { path, value, unit: 'contacts' };
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('length' in value)) return null;
  const { length, unit } = plainJson(value);
  return typeof length === 'number' ? { path: `${path}.length`, value: length, unit: typeof unit === 'string' ? unit : 'days' } : null;
}

/** Whether the value of a slot is, or holds, a number that may be given dates. */
export const mayHaveDates = (shape: { readonly type: string }, value: Json): boolean =>
  (shape.type === 'count' || shape.type === 'duration' || shape.type === 'window') && plainNumberIn('', value) !== null;

/**
 * The pack with a number of a rule turned into one that changes on known days: what stands there counts from the
 * beginning, by the rule's own source, and another number from a day on. `description` is what the number is called.
 */
export function withDatedNumber(
  pack: Pack,
  ruleId: string,
  slotPath: string,
  description: string,
  then: NumberFromDay,
): Result<Pack, readonly Issue[]> {
  const index = pack.rules.findIndex(({ id }) => id === ruleId);
  const rule = pack.rules[index];
  if (!rule) return err([issueAt('rules', 'noRule', { id: ruleId })]);
  const slot = slotsOf(rule, pack).find(({ path }) => path === slotPath);
  const number = slot && mayHaveDates(slot.shape, slot.value) ? plainNumberIn(slot.path, slot.value) : null;
  if (number === null) return err([issueAt(slotPath, 'notEditable')]);
  if (parseLocalDate(then.from) === null) return err([issueAt(slotPath, 'noDate', { date: then.from })]);
  const name = freeName(pack, description);
  const parameter = {
    description: description.trim(),
    unit: number.unit,
    values: [
      { from: null, value: number.value, reference: [sourceOf(rule)] },
      { from: then.from, value: then.value, reference: [{ title: then.source.trim(), ...(then.href ? { href: then.href } : {}) }] },
    ],
  };
  const plain = plainJson(pack);
  const steps = ['rules', index, ...stepsOf(number.path)];
  const named = plainJson(withValue(plain, steps, { parameter: name }));
  return checkedPack({ ...named, parameters: { ...plainJson(pack.parameters ?? {}), [name]: parameter } });
}

function sourceOf({ citations, title }: Rule): Json {
  const [first] = citations;
  if (!first) return { title };
  return {
    title: (first.section === undefined ? first.instrument : `${first.instrument}, ${first.section}`).slice(0, 300),
    ...(first.url === undefined ? {} : { href: first.url }),
  };
}

/** A name after the description that no number of the pack has: `atMostContactsPerWeek`. */
function freeName(pack: Pack, description: string): string {
  const words = description
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const camel = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  const wanted = (/^[a-z]/.test(camel) ? camel : `number${camel}`).slice(0, 60);
  const taken = new Set(Object.keys(pack.parameters ?? {}));
  let name = wanted;
  for (let turn = 2; taken.has(name); turn += 1) name = `${wanted}${turn}`;
  return name;
}
