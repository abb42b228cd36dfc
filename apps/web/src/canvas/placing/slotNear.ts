import type { Point } from '../board/boardStore.ts';

export type SlotPlace = { readonly key: string; readonly at: Point };

/** How near the pointer must come to a slot to mean it, in pixels of the screen. */
const REACH = 44;

/** The slot that the pointer means: the nearest one within reach. */
export function slotNear(slots: readonly SlotPlace[], at: Point): string | null {
  let best: { readonly key: string; readonly far: number } | null = null;
  for (const slot of slots) {
    const far = Math.hypot(slot.at.x - at.x, slot.at.y - at.y);
    if (far <= REACH && (!best || far < best.far)) best = { key: slot.key, far };
  }
  return best?.key ?? null;
}

/** Where the slots are on the screen now: of those that are drawn, by their "+". */
export function slotPlaces(root: HTMLElement, keys: ReadonlySet<string>): SlotPlace[] {
  return [...root.querySelectorAll<HTMLElement>('[data-stop^="wire:"]')].flatMap((plus) => {
    const key = plus.dataset['stop']?.slice('wire:'.length) ?? '';
    if (!keys.has(key)) return [];
    const box = plus.getBoundingClientRect();
    return [{ key, at: { x: box.left + box.width / 2, y: box.top + box.height / 2 } }];
  });
}
