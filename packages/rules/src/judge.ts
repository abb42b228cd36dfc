import type { CompiledPack, CompiledRule } from './compile-pack.ts';
import { readFact, type FactName } from './facts.ts';
import type { Scene } from './scene.ts';

/**
 * What one rule makes of a scene. `silent`: its condition `when` does not hold. `lifted`: it objects and an exception of
 * its own pack lifts it. `until`: the finding certainly stays the same so long.
 */
export type Finding = {
  readonly compiled: CompiledRule;
  readonly outcome: 'silent' | 'agrees' | 'objects' | 'lifted' | 'permits' | 'obliges' | 'unknown';
  readonly until: number;
  readonly missing: readonly FactName[];
  readonly liftedBy?: CompiledRule;
};

export const covers = (compiled: CompiledRule, scene: Scene): boolean =>
  compiled.binds.has(scene.context.creditorType) && compiled.channels.has(scene.context.contact.channel);

const decides = (compiled: CompiledRule): boolean => compiled.rule.effect !== 'obligation' && compiled.rule.effect !== 'warn';

/** Every rule in force that covers the creditor and the channel, in the order of the packs, with its finding. Synchronous. */
export function judge(packs: readonly CompiledPack[], scene: Scene): readonly Finding[] {
  return packs.flatMap((pack) => {
    const span = pack.at(scene.at);
    const findings = span.rules.filter((rule) => covers(rule, scene)).map((rule) => capped(findingOf(rule, scene), span.until));
    return findings.map((finding) => lifted(finding, findings));
  });
}

function findingOf(compiled: CompiledRule, scene: Scene): Finding {
  const missing = (facts: readonly FactName[]): readonly FactName[] => facts.filter((fact) => readFact(fact, scene) === undefined);
  let until = Infinity;
  if (compiled.when) {
    const unknown = missing(compiled.when.facts);
    if (unknown.length > 0) return { compiled, outcome: decides(compiled) ? 'unknown' : 'silent', until, missing: unknown };
    const when = compiled.when.answer(scene);
    if (when.holds === 'unknown') return { compiled, outcome: 'unknown', until: when.until, missing: compiled.when.facts };
    if (!when.holds) return { compiled, outcome: 'silent', until: when.until, missing: [] };
    until = when.until;
  }
  if (!compiled.objects) return { compiled, outcome: 'obliges', until, missing: [] };
  const unknown = missing(compiled.objects.facts);
  if (unknown.length > 0) return { compiled, outcome: 'unknown', until, missing: unknown };
  const answer = compiled.objects.answer(scene);
  until = Math.min(until, answer.until);
  if (answer.holds === 'unknown') return { compiled, outcome: 'unknown', until, missing: temporal(compiled) };
  const fires = compiled.rule.effect === 'permit' ? 'permits' : 'objects';
  return { compiled, outcome: answer.holds ? fires : 'agrees', until, missing: [] };
}

/** An operator could not answer although its facts were there: the zone or the holiday calendar does not reach. */
const temporal = (compiled: CompiledRule): readonly FactName[] => {
  const facts = compiled.facts.filter((fact) => fact === 'moment' || fact === 'history' || fact === 'account');
  return facts.length > 0 ? facts : compiled.facts;
};

const capped = (finding: Finding, until: number): Finding => (finding.until <= until ? finding : { ...finding, until });

function lifted(finding: Finding, findings: readonly Finding[]): Finding {
  if (finding.outcome !== 'objects') return finding;
  let until = finding.until;
  for (const other of findings) {
    if (!other.compiled.rule.exceptTo?.includes(finding.compiled.rule.id)) continue;
    if (other.outcome === 'permits')
      return { ...finding, outcome: 'lifted', until: Math.min(finding.until, other.until), liftedBy: other.compiled };
    until = Math.min(until, other.until);
  }
  return { ...finding, until };
}
