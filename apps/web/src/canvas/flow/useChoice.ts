import type { NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { useEditor, useEditorStore } from '../editor/EditorContext.tsx';
import type { CanvasNode } from './elements.ts';

type OnChange = (changes: NodeChange<CanvasNode>[]) => void;

/**
 * Keeps what is chosen in the editor and what the canvas library holds as selected the same. The editor decides, because
 * outline, finder and keyboard choose too; only a lasso is heard from the library.
 */
export function useChoice(nodes: readonly CanvasNode[], onNodesChange: OnChange) {
  const store = useEditorStore();
  const chosen = useEditor((editor) => editor.chosen);
  const lassoing = useRef(false);

  useEffect(() => {
    const wrong = nodes.flatMap((node): NodeChange<CanvasNode>[] => {
      const selected = node.type === 'step' && chosen.has(node.id);
      return (node.selected ?? false) === selected ? [] : [{ type: 'select', id: node.id, selected }];
    });
    if (wrong.length > 0 && !lassoing.current) onNodesChange(wrong);
  }, [chosen, nodes, onNodesChange]);

  const onChange = useCallback<OnChange>(
    (changes) => {
      onNodesChange(changes);
      if (!lassoing.current) return;
      const { chosen: before, history, choose } = store.getState();
      const now = new Set(before);
      for (const change of changes) {
        if (change.type !== 'select' || !history.present.steps[change.id]) continue;
        if (change.selected) now.add(change.id);
        else now.delete(change.id);
      }
      if (now.size !== before.size || [...now].some((id) => !before.has(id))) choose(now);
    },
    [onNodesChange, store],
  );
  const onSelectionStart = useCallback(() => {
    lassoing.current = true;
    store.getState().choose([]);
  }, [store]);
  const onSelectionEnd = useCallback(() => {
    lassoing.current = false;
    // One that was caught alone is as good as pressed, but its panel stays shut: it may only be the first of several.
    store.getState().choose(store.getState().chosen);
  }, [store]);
  return { onNodesChange: onChange, onSelectionStart, onSelectionEnd };
}
