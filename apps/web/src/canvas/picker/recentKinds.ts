import { z } from 'zod';
import { PICKED_KINDS } from './kinds.ts';
import type { PickedKind } from './searchKinds.ts';

const KEY = 'makegood.canvas.recentKinds';
const MOST = 4;
const stored = z.array(z.enum(PICKED_KINDS)).max(MOST);

/** The kinds that this browser added last, the newest first. */
export function recentKinds(): readonly PickedKind[] {
  try {
    const read = stored.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    // A browser that keeps nothing, or something else under this name: then nothing is recent.
    return [];
  }
}

export function rememberKind(kind: PickedKind): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([kind, ...recentKinds().filter((known) => known !== kind)].slice(0, MOST)));
  } catch {
    // The order of a list is not worth a word.
  }
}
