import { formatInstant, instant, type Json, type Message } from '@makegood/base';
import { tzdataVersion } from '@makegood/calendar';
import { compilePack, type CompiledPack, type CompiledRule } from './compile-pack.ts';
import type { ContactContext } from './context.ts';
import { coversResidence } from './coverage.ts';
import type { Agreement, Decision, Objection, Obligation } from './decision.ts';
import { earliestAllowed, earliestFor } from './earliest.ts';
import { runEngine, type Question } from './engine.ts';
import { readFact } from './facts.ts';
import { judge, missingOf, type Finding } from './judge.ts';
import type { LoadedPack } from './load-pack.ts';
import { sceneOf, type Scene } from './scene.ts';
import { strictest, verdictOf } from './verdicts.ts';

/**
 * Decides one contact with json-rules-engine under its fences. Every rule is also judged by the synchronous twin; where
 * the two differ, or the engine fails, the contact is not made and `unknown` says why. Never rejects for a
 * context that was parsed.
 */
export async function decide(packs: readonly LoadedPack[], context: ContactContext): Promise<Decision> {
  const compiled = packs.map(compilePack);
  const scene = sceneOf(context);
  const findings = judge(compiled, scene);
  const asked = findings.flatMap((finding) => questionOf(finding, scene));
  const engine = await runEngine(
    asked.map(({ question }) => question),
    scene,
  );
  const failures = engine.ok
    ? asked.filter(({ question, fires }) => engine.fires.get(question.key) !== fires).map(({ ruleId }) => `engine: ${ruleId}`)
    : [`engine: ${engine.reason}`];
  return decisionOf(compiled, scene, findings, failures);
}

type Asked = { readonly question: Question; readonly fires: boolean; readonly ruleId: string };

/**
 * What the engine is asked about a rule, and the twin's answer. A rule with an unknown fact keeps the contact from being
 * made without being asked; where only `when` is known, and does not hold, that is what is asked.
 */
function questionOf({ compiled, outcome, missing }: Finding, scene: Scene): readonly Asked[] {
  const { when, objects, key, rule } = compiled;
  if (missing.length > 0) return [];
  const known = [when, objects].filter((part) => part !== null).filter((part) => missingOf(part.facts, scene).length === 0);
  const fires = outcome !== 'silent' && outcome !== 'agrees';
  return known.length === 0 ? [] : [{ question: { key, conditions: known }, fires, ruleId: rule.id }];
}

/** The synchronous twin: the same packs, operators and answer without json-rules-engine. For previews, back-tests and verification. */
export const decideSync = (packs: readonly LoadedPack[], context: ContactContext): Decision => compilePacks(packs)(context);

/** Packs compiled once for many contexts. */
export function compilePacks(packs: readonly LoadedPack[]): (context: ContactContext) => Decision {
  const compiled = packs.map(compilePack);
  return (context) => {
    const scene = sceneOf(context);
    return decisionOf(compiled, scene, judge(compiled, scene), []);
  };
}

function decisionOf(packs: readonly CompiledPack[], scene: Scene, judged: readonly Finding[], failures: readonly string[]): Decision {
  const findings = inOrder(judged);
  const objections = findings.filter((finding) => finding.outcome === 'objects').map((finding) => objectionOf(packs, scene, finding));
  const unknown = [...failures, ...uncovered(packs, scene), ...unknownOf(findings)];
  const verdict = strictest([...objections.map((objection) => objection.verdict), ...(unknown.length > 0 ? (['block'] as const) : [])]);
  return {
    verdict,
    until: verdict === 'defer' ? earliestAllowed(packs, scene) : null,
    objections,
    agreed: findings
      .filter((finding) => finding.outcome === 'agrees' || finding.outcome === 'lifted')
      .filter((finding) => finding.compiled.rule.effect !== 'permit')
      .map(agreementOf),
    obligations: findings.flatMap(obligationsOf),
    unknown,
    facts: snapshot(scene, findings),
    packs: packs.map(({ source }) => ({ id: source.pack.id, version: source.pack.version, hash: source.hash })),
    tzdata: tzdataVersion(),
  };
}

/** In the order of their ids, so that the same contact always reads the same. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => (a.compiled.key < b.compiled.key ? -1 : a.compiled.key > b.compiled.key ? 1 : 0));

/** No pack covers the place: nobody has looked at its law, so nothing is allowed there. */
function uncovered(packs: readonly CompiledPack[], scene: Scene): readonly string[] {
  const { residence } = scene.context.debtor;
  const sources = packs.map(({ source }) => source);
  return coversResidence(sources, residence) ? [] : [`jurisdiction: ${residence}`];
}

const unknownOf = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter((finding) => finding.outcome === 'unknown')
    .flatMap((finding) => finding.missing.map((fact) => `${fact}: ${finding.compiled.rule.id}`));

function objectionOf(packs: readonly CompiledPack[], scene: Scene, finding: Finding): Objection {
  const until = finding.until() === Infinity ? null : earliestFor(finding, packs, scene);
  return { ...finding.compiled.card, verdict: verdictOf(finding), until, detail: detailOf(finding.compiled, scene) };
}

/** The first temporal leaf that holds has the numbers of this case. */
function detailOf(compiled: CompiledRule, scene: Scene): Message | null {
  for (const leaf of compiled.objects?.leaves ?? []) {
    const fact = readFact(leaf.fact, scene);
    if (fact === undefined || leaf.answer(scene).holds !== true) continue;
    const detail = leaf.detail(fact);
    if (detail) return detail;
  }
  return null;
}

const agreementOf = (finding: Finding): Agreement =>
  finding.liftedBy ? { ...finding.compiled.card, liftedBy: finding.liftedBy.rule.id } : finding.compiled.card;

function obligationsOf(finding: Finding): readonly Obligation[] {
  const { rule } = finding.compiled;
  if (!rule.obligation || finding.outcome === 'silent') return [];
  return [{ ...finding.compiled.card, force: rule.effect === 'warn' ? 'warn' : 'must', text: rule.obligation }];
}

/** Compact: the flat facts that the rules read, and how much history, which statuses and consents there were. */
function snapshot(scene: Scene, findings: readonly Finding[]): Decision['facts'] {
  const facts: Record<string, Json> = {
    at: formatInstant(instant(scene.at)),
    zones: scene.zones,
    residence: scene.context.debtor.residence,
    creditorType: scene.context.creditorType,
    channel: scene.context.contact.channel,
    debt: scene.context.debt.id,
  };
  for (const name of [...new Set(findings.flatMap((finding) => finding.compiled.facts))].sort()) {
    if (name === 'history') facts.history = scene.setting.contacts.length;
    else if (name === 'statuses') facts.statuses = scene.context.statuses.map((status) => status.status);
    else if (name === 'consents') facts.consents = scene.context.consents.map((consent) => consent.type);
    else {
      const value = readFact(name, scene);
      if (value !== undefined && typeof value !== 'object') facts[name] = value;
      else if (Array.isArray(value)) facts[name] = value;
    }
  }
  return facts;
}
