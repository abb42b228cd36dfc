import type { Place } from '@makegood/journey';
import { useEffect, useMemo, useState } from 'react';
import type { CanvasNode } from './elements.ts';

/** How long a step takes to slide to its new place, in milliseconds: long enough to follow it with the eye. */
const LASTING = 220;
/** With more than this on the canvas a slide would stutter; then everything is at once where it belongs. */
const MOST = 300;

type Settling = {
  readonly nodes: CanvasNode[];
  /** Where those that are on their way came from. */
  readonly from: ReadonlyMap<string, Place>;
  /** From 0 to 1; at 1 all have arrived. */
  readonly progress: number;
};

const NOBODY: ReadonlyMap<string, Place> = new Map();

/**
 * Lets elements slide to where an edit put them: those that make room, and all when the journey is tidied. What a pointer
 * drags follows the pointer. `still`: whoever asked for less motion sees them there at once.
 */
export function useSettled(nodes: CanvasNode[], still: boolean): CanvasNode[] {
  const [settling, setSettling] = useState<Settling>({ nodes, from: NOBODY, progress: 1 });
  const current = settling.nodes === nodes ? settling : settle(settling, nodes, still);
  if (current !== settling) setSettling(current);
  const { from } = current;

  useEffect(() => {
    if (from.size === 0) return undefined;
    const began = performance.now();
    let frame = requestAnimationFrame(function slide(now): void {
      const progress = Math.min(1, (now - began) / LASTING);
      setSettling((before) => (before.from === from ? { ...before, progress, from: progress === 1 ? NOBODY : from } : before));
      if (progress < 1) frame = requestAnimationFrame(slide);
    });
    return () => cancelAnimationFrame(frame);
  }, [from]);

  return useMemo(() => (current.from.size === 0 ? current.nodes : current.nodes.map((node) => shownAt(current, node))), [current]);
}

function settle(before: Settling, nodes: CanvasNode[], still: boolean): Settling {
  const arrived: Settling = { nodes, from: NOBODY, progress: 1 };
  if (still || nodes.length > MOST) return arrived;
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  const from = new Map<string, Place>();
  let anew = false;
  for (const node of nodes) {
    const old = known.get(node.id);
    if (!old || node.dragging) continue;
    const was = shownAt(before, old).position;
    const sent = old.data.home.x !== node.data.home.x || old.data.home.y !== node.data.home.y;
    if (!sent && !before.from.has(node.id)) continue;
    if (Math.abs(was.x - node.position.x) < 1 && Math.abs(was.y - node.position.y) < 1) continue;
    from.set(node.id, was);
    anew ||= sent;
  }
  // Only redrawn meanwhile: those on their way go on as they were.
  return anew ? { nodes, from, progress: 0 } : before.from.size > 0 ? { ...before, nodes } : arrived;
}

function shownAt({ from, progress }: Settling, node: CanvasNode): CanvasNode {
  const start = from.get(node.id);
  if (!start) return node;
  const way = 1 - (1 - progress) ** 3;
  const { x, y } = node.position;
  return { ...node, position: { x: start.x + (x - start.x) * way, y: start.y + (y - start.y) * way } };
}
