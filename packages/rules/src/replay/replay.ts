import type { Instant, Message } from '@makegood/base';
import { compilePack, type CompiledPack, type CompiledRule, type RuleSpan } from '../compile-pack.ts';
import type { ContactContext } from '../context.ts';
import { coversResidence } from '../coverage.ts';
import { earliestAllowed } from '../earliest.ts';
import { inTheWayOf } from '../judge.ts';
import type { LoadedPack } from '../load-pack.ts';
import { packsFor } from '../packs-for.ts';
import { sceneOf, type Scene } from '../scene.ts';
import { titleWords } from '../titles.ts';
import { strictest, verdictOf } from '../verdicts.ts';
import type { Verdict } from '../vocabulary.ts';
import { asOf } from './rules-of.ts';

/** What is replayed: a draft in the place of the pack that has its id. */
export type ReplayTerms = {
  readonly draft: LoadedPack;
  /** The packs in force today, of every place. */
  readonly inForce: readonly LoadedPack[];
  /** The draft, and today's packs, as their rules stand at this instant: history is judged by tomorrow's numbers. */
  readonly rulesOf: Instant;
};

/** A rule that says something else of the contact with the draft than without it; null: it did not stand in the way. */
export type RuleChange = {
  readonly ruleId: string;
  readonly title: Message;
  readonly sentence: Message;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
};

export type Comparison = {
  readonly before: Verdict;
  readonly after: Verdict;
  /** Why they differ; asked for only where they do. */
  readonly rules: () => readonly RuleChange[];
  /** The earliest instant at which the contact would be allowed with the draft; null when there is none. */
  readonly until: () => Instant | null;
};

export type Replayed = {
  /** Under the packs that decided then, and under those with the draft in place of its pack. */
  readonly then: Comparison;
  /** The same with the packs in force today. */
  readonly now: Comparison;
};

/** Packs compiled once for every contact that shares them. */
export type ReplayStack = (context: ContactContext, reviewed: boolean) => Replayed;

/**
 * The packs of one place, as they were and as they would be. Keep it for all contacts of the same residence that the same
 * packs decided: there are a few hundred of these among a million contacts.
 */
export function replayStack({ draft, inForce, rulesOf }: ReplayTerms, residence: string, packs: readonly LoadedPack[]): ReplayStack {
  const after = asOf(compilePack(draft), rulesOf);
  const applies = packsFor(residence, [draft]).length > 0;
  const sideOf = (available: readonly LoadedPack[], compiled: (pack: LoadedPack) => CompiledPack): Side => {
    const others = available.filter(({ pack }) => pack.id !== draft.pack.id);
    const before = available.find(({ pack }) => pack.id === draft.pack.id);
    return {
      others: others.map(compiled),
      before: before ? compiled(before) : null,
      after: applies ? after : null,
      coveredBefore: coversResidence(available, residence),
      coveredAfter: coversResidence(applies ? [...others, draft] : others, residence),
    };
  };
  const then = sideOf(packs, compilePack);
  const now = sideOf(packsFor(residence, inForce), (pack) => asOf(compilePack(pack), rulesOf));
  return (context, reviewed) => {
    const scene = sceneOf(context);
    const judged = judgements(scene, reviewed);
    const ofThen = once(() => earliestWith(then, scene));
    return {
      then: compared(then, judged, ofThen),
      now: compared(now, judged, () => (sameBeside(then, now, scene) ? ofThen() : earliestWith(now, scene))),
    };
  };
}

/** The packs beside the one that is replaced, and what stands in its place before and after. */
type Side = {
  readonly others: readonly CompiledPack[];
  readonly before: CompiledPack | null;
  readonly after: CompiledPack | null;
  readonly coveredBefore: boolean;
  readonly coveredAfter: boolean;
};

type Judgement = { readonly verdict: Verdict; readonly rules: readonly { readonly compiled: CompiledRule; readonly verdict: Verdict }[] };
const SILENT: Judgement = { verdict: 'allow', rules: [] };

/** Packs are judged one by one, since an exception lifts only rules of its own pack; each once, however many sides ask. */
function judgements(scene: Scene, reviewed: boolean): (pack: CompiledPack | null) => Judgement {
  const known: { readonly span: RuleSpan; readonly judgement: Judgement }[] = [];
  return (pack) => {
    if (pack === null) return SILENT;
    const span = pack.at(scene.at);
    for (const one of known) if (one.span === span) return one.judgement;
    const judgement = judgementOf(pack, scene, reviewed);
    known.push({ span, judgement });
    return judgement;
  };
}

function judgementOf(pack: CompiledPack, scene: Scene, reviewed: boolean): Judgement {
  const rules: { compiled: CompiledRule; verdict: Verdict }[] = [];
  for (const finding of inTheWayOf(pack, scene)) {
    const verdict = verdictOf(finding);
    if (!(reviewed && verdict === 'review')) rules.push({ compiled: finding.compiled, verdict });
  }
  return rules.length === 0 ? SILENT : { verdict: strictest(rules.map(({ verdict }) => verdict)), rules };
}

function compared(side: Side, judged: (pack: CompiledPack | null) => Judgement, until: () => Instant | null): Comparison {
  const others = strictest(side.others.map((pack) => judged(pack).verdict));
  const [before, after] = [judged(side.before), judged(side.after)];
  return {
    before: side.coveredBefore ? strictest([others, before.verdict]) : 'block',
    after: side.coveredAfter ? strictest([others, after.verdict]) : 'block',
    rules: () => changesOf(before, after),
    until,
  };
}

const earliestWith = ({ others, after, coveredAfter }: Side, scene: Scene): Instant | null =>
  coveredAfter ? earliestAllowed(after ? [...others, after] : others, scene) : null;

/** Whether the other packs are those of then, with rules that stay as they are: then both sides give way at the same time. */
function sameBeside(then: Side, now: Side, scene: Scene): boolean {
  if (then.others.length !== now.others.length) return false;
  return then.others.every((pack, index) => pack.at(scene.at) === now.others[index]?.at(scene.at));
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null;
  return () => (done ??= { value: work() }).value;
}

function changesOf(before: Judgement, after: Judgement): readonly RuleChange[] {
  const changes: RuleChange[] = [];
  const described = ({ rule, sentence }: CompiledRule) => ({ ruleId: rule.id, title: titleWords(rule), sentence });
  const verdictIn = ({ rules }: Judgement, id: string): Verdict | null =>
    rules.find(({ compiled }) => compiled.rule.id === id)?.verdict ?? null;
  for (const { compiled, verdict } of after.rules) {
    const was = verdictIn(before, compiled.rule.id);
    if (was !== verdict) changes.push({ ...described(compiled), before: was, after: verdict });
  }
  for (const { compiled, verdict } of before.rules)
    if (verdictIn(after, compiled.rule.id) === null) changes.push({ ...described(compiled), before: verdict, after: null });
  return changes;
}
