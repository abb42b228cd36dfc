import { jurisdictionsOf } from './jurisdiction.ts';
import type { LoadedPack } from './load-pack.ts';

/**
 * The packs that apply to a residence out of those given: of its city, state, country and union, nearest first, then
 * the industry, provider and firm packs that cover it. Without a pack for any of its places the decision is never "allow".
 */
export function packsFor(residence: string, available: readonly LoadedPack[]): readonly LoadedPack[] {
  return packsOfStack(jurisdictionsOf(residence), available);
}

/** The same for a stack of jurisdictions that is already known. */
export function packsOfStack(stack: readonly string[], available: readonly LoadedPack[]): readonly LoadedPack[] {
  const law = stack.flatMap((place) => available.filter(({ pack }) => pack.jurisdiction === place && pack.scope === 'jurisdiction'));
  const others = available.filter(
    ({ pack }) => pack.scope !== 'jurisdiction' && (pack.jurisdiction === null || stack.includes(pack.jurisdiction)),
  );
  return [...law, ...others];
}
