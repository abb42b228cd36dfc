import { addDays, murmur3, type LocalDate } from '@makegood/base';
import type { CompiledCondition, CompiledLeaf } from '../compile-condition.ts';
import type { CompiledPack, CompiledRule } from '../compile-pack.ts';
import { isLeaf, type Condition } from '../condition.ts';
import type { ContactContext } from '../context.ts';
import type { Pack, Rule } from '../pack.ts';
import { judge, stands } from '../judge.ts';
import { sceneOf } from '../scene.ts';
import { CHANNELS, CREDITOR_TYPES } from '../vocabulary.ts';
import { baseContext, dateOf, dayFor } from './base-context.ts';
import { decisiveFor, type Tree } from './decisive.ts';
import { applied, withContact, type Edit } from './edit.ts';
import { editsFor } from './leaf-edits.ts';

/** A rule with the exceptions that may lift it, as one condition over numbered leaves: it objects when this holds. */
type Cluster = { readonly target: CompiledRule; readonly tree: Tree; readonly leaves: readonly CompiledLeaf[] };

/** How many assignments of the other leaves each leaf is tried under, and how many random mixtures are added. */
const ASSIGNMENTS = 3;
const MIXTURES = 150;
const MOST_ON_OTHER_DAYS = 400;

/**
 * Contacts on both sides of everything that a rule looks at. For each leaf, the other leaves are brought to values under
 * which this one decides; then it is taken to each side of each of its boundaries. Then every channel and creditor, the
 * days on which anything begins or ends, and mixtures at random, always the same for the same rule.
 */
export const contactsNear = (pack: CompiledPack, rule: Rule): readonly ContactContext[] => [...eachContactNear(pack, rule)];

/** The same one by one, the most telling first: for whoever stops as soon as something is seen. */
export function* eachContactNear(pack: CompiledPack, rule: Rule): Generator<ContactContext> {
  const { pack: document } = pack.source;
  const [usual, ...edges] = daysOf(document, rule);
  if (!usual) return;
  // The questions as they stand on the usual day are asked on the other days too: a day earlier there may be none.
  const base = settled(pack, rule, baseContext(document, rule, usual));
  for (const cluster of clustersOf(pack, rule, base)) {
    yield* nearCluster(cluster, base, true);
    for (const day of edges) yield* nearCluster(cluster, baseContext(document, rule, day), false);
  }
}

/** With what the other rules of the pack ask for, such as a consent, so that they do not hide what this rule says. */
function settled(pack: CompiledPack, rule: Rule, base: ContactContext): ContactContext {
  const related = [rule.id, ...(rule.exceptTo ?? [])];
  const othersIn = (context: ContactContext): readonly CompiledRule[] =>
    judge([pack], sceneOf(context))
      .filter((finding) => stands(finding) && !related.includes(finding.compiled.rule.id))
      .map(({ compiled }) => compiled);
  let made = base;
  for (const other of othersIn(base)) {
    const edits = [other.when, other.objects].flatMap((part) => part?.leaves ?? []).flatMap(editsFor);
    const fewer = othersIn(made).length;
    const better = edits.map((edit) => edit.apply(made)).find((candidate) => othersIn(candidate).length < fewer);
    made = better ?? made;
  }
  return made;
}

/** A usual day first, then both sides of every date that matters to the rule. */
function daysOf(pack: Pack, rule: Rule): readonly LocalDate[] {
  const dates = [
    pack.effective.from,
    pack.effective.to,
    rule.effective?.from,
    rule.effective?.to,
    ...Object.values(pack.parameters ?? {}).flatMap(({ values }) => values.map(({ from }) => from)),
  ].flatMap((date) => date ?? []);
  const edges = [...new Set(dates)].map(dateOf).flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]);
  return [...new Set([dayFor(pack, rule), ...edges])];
}

function clustersOf(pack: CompiledPack, rule: Rule, base: ContactContext): readonly Cluster[] {
  const { rules } = pack.at(Date.parse(base.contact.at));
  const ids = rule.exceptTo ?? [rule.id];
  return rules
    .filter((candidate) => ids.includes(candidate.rule.id))
    .map((target) => {
      const leaves: CompiledLeaf[] = [];
      const exceptions = rules.filter((candidate) => candidate.rule.exceptTo?.includes(target.rule.id));
      const tree: Tree = { all: [holds(target, leaves), ...exceptions.map((exception) => ({ not: holds(exception, leaves) }))] };
      return { target, tree, leaves };
    });
}

const holds = ({ when, objects }: CompiledRule, leaves: CompiledLeaf[]): Tree => ({
  all: [when, objects].flatMap((part) => (part ? [treeOf(part, leaves)] : [])),
});

/** The leaves of a compiled condition stand in the order in which a walk through its JSON meets them. */
function treeOf(condition: CompiledCondition, leaves: CompiledLeaf[]): Tree {
  const first = leaves.length;
  leaves.push(...condition.leaves);
  let next = first;
  const walk = (part: Condition): Tree => {
    if (isLeaf(part)) return { leaf: next++ };
    if ('not' in part) return { not: walk(part.not) };
    return 'all' in part ? { all: part.all.map(walk) } : { any: part.any.map(walk) };
  };
  return walk(condition.json);
}

const nothing: Edit = { phase: 'fact', apply: (context) => context };

/** `to` brings the leaf to a value; of the moment there are two ways, as what another leaf asks may depend on the time of day. */
type Probe = { readonly edits: readonly Edit[]; readonly usual: boolean; readonly to: (value: boolean, way?: number) => Edit };

function probeOf(leaf: CompiledLeaf, base: ContactContext): Probe {
  const edits = editsFor(leaf);
  const holdsIn = (context: ContactContext): boolean => leaf.answer(sceneOf(context)).holds === true;
  const usual = holdsIn(base);
  const others = edits.filter((edit) => holdsIn(edit.apply(base)) !== usual);
  const sameHour = others.find((edit) => edit.phase === 'moment' && edit.apply(base).contact.at.slice(10) === base.contact.at.slice(10));
  const ways = [others[0] ?? nothing, sameHour ?? others[0] ?? nothing];
  return { edits, usual, to: (value, way = 0) => (value === usual ? nothing : (ways[way] ?? nothing)) };
}

function* nearCluster({ tree, leaves, target }: Cluster, base: ContactContext, thorough: boolean): Generator<ContactContext> {
  const probes = leaves.map((leaf) => probeOf(leaf, base));
  const usual = probes.map((probe) => probe.usual);
  const twoWays = probes.length > 1 && leaves.some(({ fact }) => fact === 'moment') ? [0, 1] : [0];
  const built = (values: readonly boolean[], leaf: number, edit: Edit, way: number): ContactContext =>
    applied(base, [...probes.flatMap((probe, index) => (index === leaf ? [] : [probe.to(values[index] ?? false, way)])), edit]);
  const bothSides: ContactContext[] = [];
  const assignments: (readonly (readonly boolean[])[])[] = [];
  for (const [leaf, probe] of probes.entries()) {
    const own = decisiveFor(tree, leaf, usual, thorough ? ASSIGNMENTS : 1);
    assignments.push(own);
    const here = own.flatMap((values) =>
      twoWays.flatMap((way) => [true, false].map((value) => built(values, leaf, probe.to(value, way), way))),
    );
    bothSides.push(...here);
    yield* here;
  }
  if (thorough) yield base;
  let left = thorough ? Infinity : MOST_ON_OTHER_DAYS;
  for (const [leaf, { edits }] of probes.entries())
    for (const values of assignments[leaf] ?? [])
      for (const way of twoWays)
        for (const edit of edits) {
          if (left === 0) return;
          left -= 1;
          yield built(values, leaf, edit, way);
        }
  if (!thorough) return;
  for (const context of bothSides) yield* everyRole(context);
  for (const context of [base, ...bothSides.slice(0, 2)]) yield* lessKnown(context);
  yield* mixtures(
    probes.map(({ edits }) => edits),
    base,
    target.key,
  );
}

/** The same contact by each channel and for each creditor. */
const everyRole = (context: ContactContext): readonly ContactContext[] => [
  ...CHANNELS.map((channel) => withContact(context, { channel })),
  ...CREDITOR_TYPES.map((creditorType) => ({ ...context, creditorType })),
];

/** The same contact with something that nobody knows. */
const lessKnown = (context: ContactContext): readonly ContactContext[] => {
  const { timezone: _, ...debtor } = context.debtor;
  return [
    { ...context, debtor },
    { ...context, unstated: 'unknown' },
    { ...context, debt: { id: context.debt.id, creditorId: context.debt.creditorId } },
    withContact(context, { lineType: undefined }),
    withContact(context, { dialMode: undefined }),
  ];
};

function mixtures(edits: readonly (readonly Edit[])[], base: ContactContext, seed: string): readonly ContactContext[] {
  return Array.from({ length: MIXTURES }, (_, nth) => {
    const chosen = edits.flatMap((own, leaf) => {
      const draw = murmur3(`${seed}/${nth}/${leaf}`);
      const edit = own[(draw >>> 2) % Math.max(1, own.length)];
      return draw % 4 === 0 || !edit ? [] : [edit];
    });
    const roles = murmur3(`${seed}/${nth}`);
    const made = applied(base, chosen);
    const channel = CHANNELS[roles % CHANNELS.length];
    return roles % 3 === 0 && channel ? withContact(made, { channel }) : made;
  });
}
