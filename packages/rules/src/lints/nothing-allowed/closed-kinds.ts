import type { ContactContext } from '../../context.ts';
import { judge, stands } from '../../judge.ts';
import type { Rule } from '../../pack.ts';
import { baseContext, dayFor } from '../../probing/base-context.ts';
import { applied, type Edit } from '../../probing/edit.ts';
import { editsFor } from '../../probing/leaf-edits.ts';
import { sceneOf } from '../../scene.ts';
import { CHANNELS, CREDITOR_TYPES, type Channel, type CreditorType } from '../../vocabulary.ts';
import type { PackInHand } from '../pack-in-hand.ts';
import { decides } from '../rule-relations.ts';

/** A creditor and a way of contact for which no contact was found that every rule lets pass. */
export type ClosedKind = {
  readonly creditorType: CreditorType;
  readonly channel: Channel;
  /** What stood in the way of the contact that came nearest, and what took its place when that was mended. */
  readonly reasons: readonly Rule[];
  /** Those that stood in the way of everything that was tried. */
  readonly alone: readonly Rule[];
};

/** How often what stands in the way is mended, and how many contacts are tried for one kind. */
const MOST_STEPS = 8;
const MOST_TRIED = 3_000;

export function closedKinds(inHand: PackInHand): readonly ClosedKind[] {
  // What one kind of contact passed with mostly helps the next.
  const good: ContactContext[] = [];
  return CREDITOR_TYPES.flatMap((creditorType) => CHANNELS.flatMap((channel) => closedKind(inHand, creditorType, channel, good) ?? []));
}

function closedKind(inHand: PackInHand, creditorType: CreditorType, channel: Channel, good: ContactContext[]): ClosedKind | null {
  const covering = inHand.active.filter((rule) => decides(rule) && rule.binds.includes(creditorType) && rule.channels.includes(channel));
  if (covering.length === 0) return null;
  const ofKind = (context: ContactContext): ContactContext => ({ ...context, creditorType, contact: { ...context.contact, channel } });
  const tried = new Trials(inHand, covering, ofKind);
  const days = new Map(covering.map((rule) => [dayFor(inHand.pack, rule), rule]));
  const begun = [...good, ...[...days].map(([day, rule]) => baseContext(inHand.pack, rule, day))].map(ofKind);
  const found =
    begun.find((context) => tried.standing(context).length === 0) ?? firstOf(begun.slice(good.length), (start) => mended(tried, start));
  if (found) {
    if (!good.includes(found) && good.length < 8) good.push(found);
    return null;
  }
  return { creditorType, channel, reasons: covering.filter((rule) => tried.nearest.has(rule)), alone: [...tried.always] };
}

function firstOf<T>(items: readonly T[], of: (item: T) => ContactContext | null): ContactContext | null {
  for (const item of items) {
    const found = of(item);
    if (found) return found;
  }
  return null;
}

/** Takes one objection after the other out of the way; null when every way of doing so brings another. */
function mended(tried: Trials, start: ContactContext): ContactContext | null {
  let made = start;
  let edits: readonly Edit[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const standing = tried.standing(made);
    if (standing.length === 0) return tried.ofKind(made);
    const better = firstBetter(tried, start, edits, standing);
    if (!better) return null;
    edits = better;
    made = applied(start, edits);
  }
  return null;
}

/** One more change after which fewer rules stand in the way; failing that, two of them at once. */
function firstBetter(tried: Trials, start: ContactContext, edits: readonly Edit[], standing: readonly Rule[]): readonly Edit[] | null {
  const single = standing.flatMap((rule) => tried.editsOf(rule, start));
  for (const edit of single) {
    if (tried.isSpent()) return null;
    const next = [...edits, edit];
    const left = tried.standing(applied(start, next));
    if (left.length < standing.length) return next;
    // Another rule in its place: where both give way may lie on a boundary of that one.
    for (const second of left.filter((rule) => !standing.includes(rule)).flatMap((rule) => tried.editsOf(rule, start))) {
      if (tried.isSpent()) return null;
      if (tried.standing(applied(start, [...next, second])).length < standing.length) return [...next, second];
    }
  }
  return null;
}

/** What the contacts of one kind ran into. */
class Trials {
  readonly always: Set<Rule>;
  readonly ofKind: (context: ContactContext) => ContactContext;
  readonly nearest = new Set<Rule>();
  #fewest = Infinity;
  #left = MOST_TRIED;
  readonly #inHand: PackInHand;
  readonly #edits = new Map<Rule, readonly Edit[]>();

  /** `ofKind`: a change of another fact may have made it another kind of contact. */
  constructor(inHand: PackInHand, covering: readonly Rule[], ofKind: (context: ContactContext) => ContactContext) {
    this.#inHand = inHand;
    this.ofKind = ofKind;
    this.always = new Set(covering);
  }

  isSpent = (): boolean => this.#left <= 0;

  standing(context: ContactContext): readonly Rule[] {
    this.#left -= 1;
    const rules = judge([this.#inHand.compiled], sceneOf(this.ofKind(context)))
      .filter(stands)
      .map(({ compiled }) => compiled.rule);
    for (const rule of this.always) if (!rules.includes(rule)) this.always.delete(rule);
    if (rules.length < this.#fewest) this.nearest.clear();
    this.#fewest = Math.min(this.#fewest, rules.length);
    if (rules.length === this.#fewest) for (const rule of rules) this.nearest.add(rule);
    return rules;
  }

  /** Changes that bring a rule, or an exception to it, to the other side of a boundary. */
  editsOf(rule: Rule, context: ContactContext): readonly Edit[] {
    const known = this.#edits.get(rule);
    if (known) return known;
    const { rules } = this.#inHand.compiled.at(Date.parse(context.contact.at));
    const edits = rules
      .filter((candidate) => candidate.rule.id === rule.id || candidate.rule.exceptTo?.includes(rule.id))
      .flatMap(({ when, objects }) => [when, objects].flatMap((part) => part?.leaves ?? []))
      .flatMap(editsFor);
    this.#edits.set(rule, edits);
    return edits;
  }
}
