import { instant, message, type Instant, type Message } from '@makegood/base';
import { allOf, anyOf, notOf, type Answer } from './answer.ts';
import type { CompiledCondition, CompiledLeaf } from './compile-condition.ts';
import { compilePack, type CompiledPack } from './compile-pack.ts';
import { isLeaf, type Condition } from './condition.ts';
import type { ContactContext } from './context.ts';
import { earliestFor } from './earliest.ts';
import { FLAT_FACTS, isFlatFact, readFact, type FactName } from './facts.ts';
import { judge, stands, type Finding } from './judge.ts';
import type { LoadedPack } from './load-pack.ts';
import { sceneOf, type Scene } from './scene.ts';
import { conditionClause } from './sentences/condition-sentence.ts';
import { both, either } from './sentences/join.ts';
import { titleWords } from './titles.ts';
import { verdictOf } from './verdicts.ts';
import type { Verdict } from './vocabulary.ts';

/** One part of a condition and what it came to; `holds` is null when nobody knows. */
export type Explained = {
  readonly type: 'all' | 'any' | 'not' | 'leaf';
  readonly holds: boolean | null;
  /** Until when that certainly stays so if nothing but time changes; null when it stays. */
  readonly until: Instant | null;
  readonly sentence: Message;
  readonly members: readonly Explained[];
  /** Of a leaf: what was seen and what it was held against; null for a group. */
  readonly leaf: ExplainedLeaf | null;
};

export type ExplainedLeaf = {
  readonly fact: FactName;
  readonly operator: string;
  readonly label: Message;
  /** The value of the fact in this case; null when nobody knows it. */
  readonly value: Message | null;
  readonly threshold: Message;
};

/** One rule in force that covers the contact, and how it came to its answer. */
export type ExplainedRule = {
  readonly ruleId: string;
  readonly title: Message;
  readonly packId: string;
  readonly packVersion: number;
  readonly sentence: Message;
  readonly outcome: Finding['outcome'];
  /** What this rule alone makes of the contact. */
  readonly verdict: Verdict;
  /** When this rule alone would no longer stand in the way; null when it does not, or waiting is no cure. */
  readonly until: Instant | null;
  /** The exception that took the objection away. */
  readonly liftedBy: string | null;
  readonly missing: readonly string[];
  readonly when: Explained | null;
  readonly objects: Explained | null;
};

/** Every rule in force that covers the creditor and the channel, with every leaf evaluated, also behind a group that is decided already. */
export function explain(packs: readonly LoadedPack[], context: ContactContext): readonly ExplainedRule[] {
  const compiled = packs.map(compilePack);
  const scene = sceneOf(context);
  return judge(compiled, scene).map((finding) => explainedRule(finding, compiled, scene));
}

function explainedRule(finding: Finding, packs: readonly CompiledPack[], scene: Scene): ExplainedRule {
  const { rule, source, sentence, when, objects } = finding.compiled;
  const inTheWay = stands(finding);
  const ends = inTheWay && finding.outcome === 'objects' && finding.until() !== Infinity;
  return {
    ruleId: rule.id,
    title: titleWords(rule),
    packId: source.pack.id,
    packVersion: source.pack.version,
    sentence,
    outcome: finding.outcome,
    verdict: inTheWay ? verdictOf(finding) : 'allow',
    until: ends ? earliestFor(finding, packs, scene) : null,
    liftedBy: finding.liftedBy?.rule.id ?? null,
    missing: finding.missing,
    when: when && explained(when, scene),
    objects: objects && explained(objects, scene),
  };
}

/** The leaves of a compiled condition stand in the order in which a walk through its JSON meets them. */
function explained(condition: CompiledCondition, scene: Scene): Explained {
  const leaves = condition.leaves.values();
  const walk = (part: Condition): { readonly node: Explained; readonly answer: Answer } => {
    if (isLeaf(part)) {
      const next = leaves.next();
      if (next.done) throw new TypeError('A condition has more leaves than were compiled');
      return leafNode(part, next.value, scene);
    }
    const inner = ('not' in part ? [part.not] : 'all' in part ? part.all : part.any).map(walk);
    const type = 'not' in part ? 'not' : 'all' in part ? 'all' : 'any';
    const answers = inner.map(({ answer }) => answer);
    const [first] = answers;
    const answer = type === 'all' ? allOf(answers) : type === 'any' || !first ? anyOf(answers) : notOf(first);
    return {
      node: nodeOf(
        type,
        part,
        answer,
        inner.map(({ node }) => node),
        null,
      ),
      answer,
    };
  };
  return walk(condition.json).node;
}

function nodeOf(
  type: Explained['type'],
  part: Condition,
  answer: Answer,
  members: readonly Explained[],
  leaf: ExplainedLeaf | null,
): Explained {
  const ends = answer.holds === 'unknown' ? Infinity : answer.until();
  const until = Number.isFinite(ends) ? instant(ends) : null;
  return { type, holds: answer.holds === 'unknown' ? null : answer.holds, until, sentence: conditionClause(part), members, leaf };
}

function leafNode(part: Condition, leaf: CompiledLeaf, scene: Scene): { readonly node: Explained; readonly answer: Answer } {
  const answer = leaf.answer(scene);
  const words = {
    fact: leaf.fact,
    operator: leaf.operator.name,
    label: message(`rules.fact.${leaf.fact}`),
    value: seen(leaf, scene),
    threshold: threshold(leaf),
  };
  return { node: nodeOf('leaf', part, answer, [], words), answer };
}

/** What the fact is in this case; temporal facts in the words of what the operator looks at. */
function seen(leaf: CompiledLeaf, scene: Scene): Message | null {
  const value = readFact(leaf.fact, scene);
  if (value === undefined) return null;
  if (typeof value === 'boolean') return message(`rules.fact.${leaf.fact}.${value ? 'yes' : 'no'}`);
  if (typeof value === 'number') return message('rules.number', { number: value });
  if (typeof value === 'string') return message(`rules.word.${value}`);
  if (isFlatFact(leaf.fact)) return wordList(Array.isArray(value) ? value.map((word: string) => `rules.word.${word}`) : []);
  return leaf.detail(value) ?? onFile(leaf.fact, scene);
}

function onFile(fact: FactName, { context, setting }: Scene): Message | null {
  switch (fact) {
    case 'statuses':
      return wordList(context.statuses.map(({ status }) => `rules.status.${status}`));
    case 'consents':
      return wordList(context.consents.filter(({ given }) => given).map(({ type }) => `rules.consent.${type}`));
    case 'history':
      return message('rules.entries', { count: setting.contacts.length });
    case 'account': {
      const days = context.debt.daysPastDue;
      return days === undefined ? null : message('rules.duration.days', { length: days });
    }
    default:
      return null;
  }
}

const wordList = (ids: readonly string[]): Message =>
  ids.length === 0 ? message('rules.nothingOnFile') : both([...new Set(ids)].map((id) => message(id)));

function threshold({ fact, operator, value }: CompiledLeaf): Message {
  if (!isFlatFact(fact)) return operator.statement(value) ?? operator.clause(fact, value);
  if (typeof value === 'number') return message('rules.number', { number: value });
  if (FLAT_FACTS[fact].type === 'yesNo') return message(`rules.fact.${fact}.${value === true ? 'yes' : 'no'}`);
  return either((Array.isArray(value) ? value : [value]).map((word) => message(`rules.word.${String(word)}`)));
}
