import { jurisdictionsOf } from './jurisdiction.ts';
import type { LoadedPack } from './load-pack.ts';

/** Whether somebody has looked at the law of the place: one of its jurisdictions has a pack. Without it nothing is allowed there. */
export function coversResidence(packs: readonly LoadedPack[], residence: string): boolean {
  const places = jurisdictionsOf(residence);
  return packs.some(({ pack }) => pack.scope === 'jurisdiction' && pack.jurisdiction !== null && places.includes(pack.jurisdiction));
}
