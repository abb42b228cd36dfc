import { canonicalJson, instant, type Instant } from '@makegood/base';
import { compilePack, spanOf, type CompiledPack, type RuleSpan } from '../compile-pack.ts';
import type { LoadedPack } from '../load-pack.ts';

/** A pack whose rules stand at every instant as they stand at this one. */
export function asOf(pack: CompiledPack, at: Instant): CompiledPack {
  const span = pack.at(at);
  // Left as it is where nothing follows, so that a contact of that time is judged by it once.
  const always = span.until === Infinity ? span : lastingOf(span);
  return { source: pack.source, at: () => always };
}

const lasting = new WeakMap<RuleSpan, RuleSpan>();

/** The same rules for ever. Made once for each span: a back-test asks for it with every contact. */
function lastingOf(span: RuleSpan): RuleSpan {
  const known = lasting.get(span);
  if (known) return known;
  const made = spanOf(
    -Infinity,
    Infinity,
    span.rules.map((rule) => ({ ...rule, steadyUntil: Infinity })),
  );
  lasting.set(span, made);
  return made;
}

/**
 * The first instant from `start` on at which a draft says something else than the version in force (none: null), or
 * `start` when it never does. A draft that changes a rule of next year is judged by its rules of next year.
 */
export function firstDifference(draft: LoadedPack, current: LoadedPack | null, start: Instant): Instant {
  const [ours, theirs] = [compilePack(draft), current && compilePack(current)];
  for (let at: number = start; at < Infinity;) {
    const [mine, yours] = [ours.at(at), theirs?.at(at)];
    if (meaning(mine) !== meaning(yours)) return instant(at);
    at = Math.min(mine.until, yours?.until ?? Infinity);
  }
  return start;
}

/** What decides, without titles, sources, notes and tests. */
const meaning = (span: RuleSpan | undefined): string =>
  canonicalJson(
    (span?.rules ?? []).map(({ rule: { id, effect, binds, channels, exceptTo, obligation }, when, objects }) => ({
      id,
      effect,
      binds,
      channels,
      exceptTo,
      obligation,
      when: when?.json,
      objects: objects?.json,
    })),
  );
