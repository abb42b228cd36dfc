import { instant, type Instant } from '@makegood/base';
import { compilePack, type CompiledPack } from './compile-pack.ts';
import type { ContactContext } from './context.ts';
import { coversResidence } from './coverage.ts';
import { earliestAllowed } from './earliest.ts';
import { judge, stands } from './judge.ts';
import type { LoadedPack } from './load-pack.ts';
import { sceneOf, type Scene } from './scene.ts';

/**
 * The earliest instant, not before the context's own, at which this contact is allowed if nothing but time changes; null
 * when a rule never gives way, something is unknown, no pack covers the place, or a year goes by.
 */
export function nextAllowed(packs: readonly LoadedPack[], context: ContactContext): Instant | null {
  if (!coversResidence(packs, context.debtor.residence)) return null;
  return earliestAllowed(packs.map(compilePack), sceneOf(context));
}

/** Half-open. */
export type LawfulWindow = { readonly from: Instant; readonly to: Instant };

/** When, between the context's instant and `until`, this contact is allowed; at most `most` windows, in order. */
export function lawfulWindows(packs: readonly LoadedPack[], context: ContactContext, until: Instant, most = 100): readonly LawfulWindow[] {
  const windows: LawfulWindow[] = [];
  if (!coversResidence(packs, context.debtor.residence)) return windows;
  const compiled = packs.map(compilePack);
  for (let scene = sceneOf(context); windows.length < most;) {
    const from = earliestAllowed(compiled, scene);
    if (from === null || from >= until) return windows;
    const to = closesAt(compiled, scene.movedTo(from), until);
    windows.push({ from, to });
    if (to >= until) return windows;
    scene = scene.movedTo(to);
  }
  return windows;
}

/** The first instant after an allowed one at which something stands in the way; answers that change to other allows do not count. */
function closesAt(compiled: readonly CompiledPack[], open: Scene, until: Instant): Instant {
  for (let scene = open; ;) {
    const findings = judge(compiled, scene);
    if (findings.some(stands)) return scene.at;
    const next = Math.min(nextSpan(compiled, scene.at), ...findings.map((finding) => finding.until()));
    if (next >= until) return until;
    scene = scene.movedTo(instant(next));
  }
}

/** A rule that comes into force is not among the findings before it does. */
const nextSpan = (compiled: readonly CompiledPack[], at: Instant): number =>
  Math.min(Infinity, ...compiled.map((pack) => pack.at(at).until));
