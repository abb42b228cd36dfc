import { leavesOf, mapLeaves, type Condition } from './condition.ts';
import { checkLeaf } from './check-leaf.ts';
import type { Issue } from './issue.ts';
import type { Pack, Rule } from './pack.ts';
import { referencesIn, withReferences } from './references.ts';

/** What the schema cannot say: references, dates, operators, exceptions. Each finding names its place. */
export function checkPack(pack: Pack): readonly Issue[] {
  const ids = new Set<string>();
  return [
    ...reversed(pack.effective, 'effective'),
    ...Object.entries(pack.parameters ?? {}).flatMap(([name, parameter]) => {
      const dates = parameter.values.map((value) => value.from ?? '');
      const ordered = dates.every((date, index) => index === 0 || date > (dates[index - 1] ?? ''));
      return ordered ? [] : [{ path: `parameters.${name}.values`, reason: 'must be in the order of their dates, each date once' }];
    }),
    ...(pack.calendars ?? []).flatMap((calendar, index) =>
      calendar.coverage[0] <= calendar.coverage[1] ? [] : [{ path: `calendars[${index}].coverage`, reason: 'ends before it begins' }],
    ),
    ...pack.rules.flatMap((rule, index) => {
      const path = `rules[${index}]`;
      const twice = ids.has(rule.id) ? [{ path: `${path}.id`, reason: `"${rule.id}" is used twice` }] : [];
      ids.add(rule.id);
      return [...twice, ...checkRule(pack, rule, path)];
    }),
  ];
}

const reversed = (effective: { from: string | null; to: string | null }, path: string): readonly Issue[] =>
  effective.from !== null && effective.to !== null && effective.to <= effective.from ? [{ path, reason: 'ends before it begins' }] : [];

function checkRule(pack: Pack, rule: Rule, path: string): readonly Issue[] {
  return [
    ...(rule.effective ? reversed(rule.effective, `${path}.effective`) : []),
    ...checkEffect(rule, path),
    ...checkException(pack, rule, path),
    ...(rule.when ? checkCondition(pack, rule.when, `${path}.when`) : []),
    ...(rule.objects ? checkCondition(pack, rule.objects, `${path}.objects`) : []),
  ];
}

function checkEffect(rule: Rule, path: string): readonly Issue[] {
  const decides = rule.effect !== 'obligation' && rule.effect !== 'warn';
  if (decides && !rule.objects) return [{ path: `${path}.objects`, reason: `is needed by a rule with effect "${rule.effect}"` }];
  if (!decides && rule.objects) return [{ path: `${path}.objects`, reason: `has no meaning with effect "${rule.effect}"` }];
  if (rule.state === 'active' && rule.confidence === 'unsure')
    return [{ path: `${path}.state`, reason: 'must be "draft": what is unsure does not decide' }];
  return [];
}

/** An exception lifts rules of its own pack only: the law of a city never relaxes that of the country. */
function checkException(pack: Pack, rule: Rule, path: string): readonly Issue[] {
  if (rule.effect === 'permit' && !rule.exceptTo) return [{ path: `${path}.exceptTo`, reason: 'is needed by a rule with effect "permit"' }];
  if (rule.effect !== 'permit' && rule.exceptTo) return [{ path: `${path}.exceptTo`, reason: 'belongs to rules with effect "permit"' }];
  return (rule.exceptTo ?? []).flatMap((target, index) => {
    const found = pack.rules.find((candidate) => candidate.id === target);
    if (!found) return [{ path: `${path}.exceptTo[${index}]`, reason: `"${target}" is not a rule of this pack` }];
    return found.effect === 'permit' ? [{ path: `${path}.exceptTo[${index}]`, reason: `"${target}" is itself an exception` }] : [];
  });
}

function checkCondition(pack: Pack, condition: Condition, path: string): readonly Issue[] {
  const parameters = new Map(
    Object.entries(pack.parameters ?? {}).flatMap(([name, { values }]) => (values[0] ? [[name, values[0].value]] : [])),
  );
  const calendars = new Map((pack.calendars ?? []).map(({ note: _, ...calendar }) => [calendar.id, calendar]));
  const missing = leavesOf(condition, path).flatMap(({ leaf, path: place }) => [
    ...referencesIn(leaf.value, 'parameter').flatMap((name) =>
      parameters.has(name) ? [] : [{ path: `${place}.value`, reason: `"${name}" is not a parameter of this pack` }],
    ),
    ...referencesIn(leaf.value, 'calendar').flatMap((name) =>
      calendars.has(name) ? [] : [{ path: `${place}.value`, reason: `"${name}" is not a calendar of this pack` }],
    ),
  ]);
  if (missing.length > 0) return missing;
  const filled = mapLeaves(condition, (leaf) => withReferences(leaf, parameters, calendars));
  return leavesOf(filled, path).flatMap(({ leaf, path: place }) => checkLeaf(leaf, place));
}
