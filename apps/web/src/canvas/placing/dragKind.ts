import type { PointerEvent as ReactPointerEvent } from 'react';
import type { Point } from '../board/boardStore.ts';
import { slotNear, slotPlaces } from './slotNear.ts';

type Drag = {
  readonly from: ReactPointerEvent<HTMLElement>;
  readonly root: HTMLElement;
  readonly pan: (by: Point) => void;
  /** The pointer has gone far enough to be a drag; returns the keys of the places where it may end. */
  readonly begin: () => ReadonlySet<string>;
  readonly over: (slot: string | null) => void;
  /** The place where it was let go; null for none, and when it was given up. */
  readonly end: (slot: string | null) => void;
};

/** A press becomes a drag only when it has gone this far, in pixels. */
const FAR = 5;
/** So near to the border of the canvas the view moves on, and so fast, in pixels a frame. */
const BORDER = 56;
const SPEED = 14;

/** Follows the pointer from the palette to a place on the canvas; at the border the canvas moves on below it. Escape gives up. */
export function dragKind({ from, root, pan, begin, over, end }: Drag): void {
  const start: Point = { x: from.clientX, y: from.clientY };
  const ghost = from.currentTarget.cloneNode(true);
  let at = start;
  let keys: ReadonlySet<string> | null = null;
  let frame = 0;

  const follow = (): void => {
    if (!keys || !(ghost instanceof HTMLElement)) return;
    ghost.style.transform = `translate(${at.x + 10}px, ${at.y + 10}px)`;
    const by = borderPan(root.getBoundingClientRect(), at);
    if (by.x !== 0 || by.y !== 0) pan(by);
    over(slotNear(slotPlaces(root, keys), at));
    frame = requestAnimationFrame(follow);
  };
  const onMove = (event: PointerEvent): void => {
    at = { x: event.clientX, y: event.clientY };
    if (keys || Math.hypot(at.x - start.x, at.y - start.y) < FAR) return;
    keys = begin();
    if (ghost instanceof HTMLElement) {
      ghost.dataset['ghost'] = 'true';
      ghost.setAttribute('aria-hidden', 'true');
      document.body.append(ghost);
    }
    frame = requestAnimationFrame(follow);
  };
  const stop = (slot: string | null): void => {
    cancelAnimationFrame(frame);
    if (ghost instanceof HTMLElement) ghost.remove();
    listening.abort();
    if (keys) end(slot);
  };
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', () => stop(keys ? slotNear(slotPlaces(root, keys), at) : null), { signal });
  window.addEventListener('pointercancel', () => stop(null), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') stop(null);
    },
    { signal, capture: true },
  );
}

/** How far the view goes on in one frame: faster the nearer to the border, not at all outside of the canvas. */
function borderPan(box: DOMRect, at: Point): Point {
  const inside = at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;
  const towards = (low: number, high: number): number => {
    if (low < BORDER) return SPEED * (1 - low / BORDER);
    return high < BORDER ? -SPEED * (1 - high / BORDER) : 0;
  };
  // The palette stands at the left border; there the view stays, or it would run away under a drag that only begins.
  return inside ? { x: Math.min(0, towards(Infinity, box.right - at.x)), y: towards(at.y - box.top, box.bottom - at.y) } : { x: 0, y: 0 };
}
