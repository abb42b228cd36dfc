import { canConnect, connect, type BranchEnd } from '@makegood/journey';
import type { IsValidConnection, OnConnect } from '@xyflow/react';
import { useMemo } from 'react';
import { useEditorStore } from '../editor/EditorContext.tsx';
import type { BranchEdgeType } from './elements.ts';

type Drawn = { readonly source: string; readonly sourceHandle?: string | null };
const endOf = ({ source, sourceHandle }: Drawn): BranchEnd => ({ from: source, branch: sourceHandle ?? '' });

/**
 * Drawing a wire by hand, as far as the journey allows it. The same functions for as long as the canvas stands: the canvas
 * library tells every step and wire when one of them is another, which would be with every pixel of a drag.
 */
export function useWiring(): { readonly onConnect: OnConnect; readonly isValidConnection: IsValidConnection<BranchEdgeType> } {
  const store = useEditorStore();
  return useMemo(
    () => ({
      onConnect: (drawn) => {
        const { history, change } = store.getState();
        const end = endOf(drawn);
        if (canConnect(history.present, end, drawn.target)) change(connect(history.present, end, drawn.target));
      },
      isValidConnection: (drawn) => canConnect(store.getState().history.present, endOf(drawn), drawn.target),
    }),
    [store],
  );
}
