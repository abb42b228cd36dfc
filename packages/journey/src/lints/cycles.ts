import type { Edge, Graph } from './graph.ts';

/** The rings of steps in the part of the graph whose edges pass the test: its strongly connected components (Tarjan, 1972) that hold a cycle. */
export function cyclesOf(graph: Graph, passes: (edge: Edge) => boolean): string[][] {
  const next = (id: string): string[] => (graph.out.get(id) ?? []).filter(passes).map((edge) => edge.to);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const rings: string[][] = [];
  const visit = (root: string): void => {
    // An explicit stack: a drawn chain of two thousand steps must not exhaust the call stack.
    const work: { id: string; targets: string[]; at: number }[] = [{ id: root, targets: next(root), at: 0 }];
    index.set(root, index.size);
    low.set(root, index.get(root) ?? 0);
    stack.push(root);
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const target = frame.targets[frame.at];
      if (target === undefined) {
        work.pop();
        const parent = work.at(-1);
        if (parent) low.set(parent.id, Math.min(low.get(parent.id) ?? 0, low.get(frame.id) ?? 0));
        if (low.get(frame.id) === index.get(frame.id)) {
          const ring = stack.splice(stack.lastIndexOf(frame.id));
          if (ring.length > 1 || next(frame.id).includes(frame.id)) rings.push(ring);
        }
        continue;
      }
      frame.at += 1;
      if (!index.has(target)) {
        index.set(target, index.size);
        low.set(target, index.get(target) ?? 0);
        stack.push(target);
        work.push({ id: target, targets: next(target), at: 0 });
      } else if (stack.includes(target)) low.set(frame.id, Math.min(low.get(frame.id) ?? 0, index.get(target) ?? 0));
    }
  };
  for (const id of graph.out.keys()) if (!index.has(id)) visit(id);
  return rings;
}
