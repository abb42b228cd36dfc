import type { Answer } from './answer.ts';
import type { CompiledPack, CompiledRule } from './compile-pack.ts';
import { isFlatFact, readFact, type FactName } from './facts.ts';
import type { Scene } from './scene.ts';

/**
 * What one rule makes of a scene. `silent`: its condition `when` does not hold. `lifted`: it objects and an exception of
 * its own pack lifts it. `until()`: the finding certainly stays the same so long.
 */
export type Finding = {
  readonly compiled: CompiledRule;
  readonly outcome: 'silent' | 'agrees' | 'objects' | 'lifted' | 'permits' | 'obliges' | 'unknown';
  readonly until: () => number;
  /** What nobody knows: facts, a holiday calendar that does not reach, or why the rule could not be evaluated. */
  readonly missing: readonly string[];
  readonly liftedBy?: CompiledRule;
};

/** Objecting and unknown rules keep a contact from being made; everything else does not. */
export const stands = (finding: Finding): boolean => finding.outcome === 'objects' || finding.outcome === 'unknown';

/** Every rule in force that covers the creditor and the channel, in the order of the packs, with its finding. Synchronous. */
export function judge(packs: readonly CompiledPack[], scene: Scene): readonly Finding[] {
  return packs.flatMap((pack) => {
    const span = pack.at(scene.at);
    return lift(span.covering(scene.context.creditorType, scene.context.contact.channel).map((rule) => findingAt(rule, scene)));
  });
}

/** Only what stands in the way, of one pack: for a bare verdict, where duties and warnings are of no account. */
export function inTheWayOf(pack: CompiledPack, scene: Scene): readonly Finding[] {
  const span = pack.at(scene.at);
  const rules = span.deciding(scene.context.creditorType, scene.context.contact.channel);
  return lift(rules.map((rule) => findingAt(rule, scene))).filter(stands);
}

/** One rule, with the exceptions that may lift it; nothing when it is not in force at that instant. */
export function judgeOne({ source, rule }: CompiledRule, packs: readonly CompiledPack[], scene: Scene): Finding | undefined {
  const pack = packs.find((candidate) => candidate.source === source);
  if (!pack) return undefined;
  const span = pack.at(scene.at);
  const concerned = span
    .covering(scene.context.creditorType, scene.context.contact.channel)
    .filter((candidate) => candidate.rule.id === rule.id || candidate.rule.exceptTo?.includes(rule.id));
  const findings = lift(concerned.map((candidate) => findingAt(candidate, scene)));
  return findings.find((finding) => finding.compiled.rule.id === rule.id);
}

/** What cannot be told keeps a contact from being made; of an exception it only means that nothing is lifted. */
const untold = ({ rule }: CompiledRule): 'unknown' | 'silent' =>
  rule.effect === 'obligation' || rule.effect === 'warn' || rule.effect === 'permit' ? 'silent' : 'unknown';

const NOTHING: readonly FactName[] = [];

/** Those of the facts that nobody knows. */
export function missingOf(facts: readonly FactName[], scene: Scene): readonly FactName[] {
  for (const fact of facts) if (readFact(fact, scene) === undefined) return facts.filter((name) => readFact(name, scene) === undefined);
  return NOTHING;
}

/** A rule that cannot be evaluated keeps the contact from being made. */
function findingAt(compiled: CompiledRule, scene: Scene): Finding {
  try {
    return findingOf(compiled, scene);
  } catch (error) {
    const reason = `failed (${error instanceof Error ? error.message : String(error)})`;
    return { compiled, outcome: untold(compiled), until: () => compiled.steadyUntil, missing: [reason] };
  }
}

function findingOf(compiled: CompiledRule, scene: Scene): Finding {
  const { when, objects, steadyUntil } = compiled;
  const made = (outcome: Finding['outcome'], answers: readonly Answer[], missing: readonly string[] = NOTHING): Finding => ({
    compiled,
    outcome,
    until: () => Math.min(steadyUntil, ...answers.map((answer) => answer.until())),
    missing,
  });
  const answers: Answer[] = [];
  if (when) {
    const unknown = missingOf(when.facts, scene);
    if (unknown.length > 0) return made(untold(compiled), answers, unknown);
    const answer = when.answer(scene);
    answers.push(answer);
    if (answer.holds === 'unknown') return made(untold(compiled), answers, unreachable(compiled, scene));
    if (!answer.holds) return made('silent', answers);
  }
  if (!objects) return made('obliges', answers);
  const unknown = missingOf(objects.facts, scene);
  if (unknown.length > 0) return made(untold(compiled), answers, unknown);
  const answer = objects.answer(scene);
  answers.push(answer);
  if (answer.holds === 'unknown') return made(untold(compiled), answers, unreachable(compiled, scene));
  return made(!answer.holds ? 'agrees' : compiled.rule.effect === 'permit' ? 'permits' : 'objects', answers);
}

/** An operator could not answer although its facts were there: the zone is unknown, or a holiday calendar does not reach. */
function unreachable(compiled: CompiledRule, scene: Scene): readonly string[] {
  const calendars = [...new Set((compiled.objects?.leaves ?? []).flatMap((leaf) => leaf.calendars))];
  if (scene.zones.length > 0 && calendars.length > 0) return calendars.map((calendar) => `holidays (${calendar})`);
  const facts = compiled.facts.filter((fact) => !isFlatFact(fact));
  return facts.length > 0 ? facts : compiled.facts;
}

function lift(findings: readonly Finding[]): readonly Finding[] {
  const exceptions = findings.filter((finding) => finding.compiled.rule.exceptTo !== undefined);
  return exceptions.length === 0 ? findings : findings.map((finding) => lifted(finding, exceptions));
}

function lifted(finding: Finding, exceptions: readonly Finding[]): Finding {
  if (finding.outcome !== 'objects') return finding;
  const concerned = exceptions.filter((exception) => exception.compiled.rule.exceptTo?.includes(finding.compiled.rule.id));
  if (concerned.length === 0) return finding;
  const granting = concerned.find((exception) => exception.outcome === 'permits');
  if (granting) {
    const until = (): number => Math.min(finding.until(), granting.until());
    return { ...finding, outcome: 'lifted', until, liftedBy: granting.compiled };
  }
  return { ...finding, until: () => Math.min(finding.until(), ...concerned.map((exception) => exception.until())) };
}
