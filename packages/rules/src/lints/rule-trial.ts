import type { CompiledPack } from '../compile-pack.ts';
import { earliestFor } from '../earliest.ts';
import { judge, stands, type Finding } from '../judge.ts';
import type { Rule } from '../pack.ts';
import { eachContactNear } from '../probing/contacts-near.ts';
import { sceneOf, type Scene } from '../scene.ts';
import { verdictOf } from '../verdicts.ts';
import { STRICTNESS } from './rule-relations.ts';

/** What contacts on both sides of everything that a rule looks at show of it. */
export type RuleTrial = {
  /** Contacts that it was asked about. */
  readonly contacts: number;
  readonly objected: boolean;
  /** Some contact that it covers passes it. */
  readonly passed: boolean;
  /** A rule that stood in the way of each of those contacts as strictly and for as long. */
  readonly shadow: Rule | null;
};

/** Contacts that are tried before the search gives up. It ends sooner, mostly after a few, when nothing is left to see. */
const MOST_CONTACTS = 2_000;

/** A search, not a proof: what it has not seen may exist. What it has seen does. */
export function tryRule(pack: CompiledPack, rule: Rule): RuleTrial {
  let contacts = 0;
  let objected = false;
  let passed = false;
  let shadows: readonly Rule[] | null = null;
  let looked = 0;
  for (const context of eachContactNear(pack, rule)) {
    looked += 1;
    if (looked > MOST_CONTACTS || (objected && passed && shadows?.length === 0)) break;
    const scene = sceneOf(context);
    const findings = judge([pack], scene);
    const own = findings.find(({ compiled }) => compiled.rule.id === rule.id);
    if (!own || own.outcome === 'unknown') continue;
    contacts += 1;
    if (!stands(own)) passed = true;
    else {
      objected = true;
      const others: readonly Finding[] = findings.filter((other) => other !== own && other.outcome === 'objects');
      shadows = shadowsAmong(others, shadows)
        .filter((other) => covers(other, own, pack, scene))
        .map(({ compiled }) => compiled.rule);
    }
  }
  return { contacts, objected, passed, shadow: shadows?.[0] ?? null };
}

/** Those that stood there each time before. */
const shadowsAmong = (others: readonly Finding[], before: readonly Rule[] | null): readonly Finding[] =>
  others.filter(({ compiled }) => before === null || before.includes(compiled.rule));

/** As strict; of two that only defer, for as long. */
function covers(other: Finding, own: Finding, pack: CompiledPack, scene: Scene): boolean {
  const [theirs, ours] = [verdictOf(other), verdictOf(own)];
  if (ours !== 'defer' || theirs !== 'defer') return STRICTNESS[theirs] >= STRICTNESS[ours];
  const [until, least] = [earliestFor(other, [pack], scene), earliestFor(own, [pack], scene)];
  return until === null || (least !== null && until >= least);
}
