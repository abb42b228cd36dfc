import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { edgesOf } from './edgesOf.ts';
import type { BranchEdgeType, CanvasNode, Shown } from './elements.ts';
import { nodesOf } from './nodesOf.ts';

type Elements = { readonly shown: Shown; readonly nodes: CanvasNode[]; readonly edges: BranchEdgeType[] };

/**
 * What the canvas draws. It follows what is shown in the very pass in which that changes, so that no picture of before is
 * ever painted; only a drag in progress, a choice and a measured note are the canvas's own.
 */
export function useElements(shown: Shown) {
  const [elements, setElements] = useState<Elements>(() => ({ shown, nodes: nodesOf(shown, []), edges: edgesOf(shown, []) }));
  const current =
    elements.shown === shown ? elements : { shown, nodes: nodesOf(shown, elements.nodes), edges: edgesOf(shown, elements.edges) };
  if (current !== elements) setElements(current);
  const onNodesChange = useCallback((changes: NodeChange<CanvasNode>[]) => {
    // Deleting is an edit of the document, with its own undo; it never begins in the canvas library.
    const own = changes.filter((change) => change.type !== 'remove');
    if (own.length > 0) setElements((before) => ({ ...before, nodes: applyNodeChanges(own, before.nodes) }));
  }, []);
  return { nodes: current.nodes, edges: current.edges, onNodesChange };
}
