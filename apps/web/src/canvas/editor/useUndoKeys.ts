import { useEffect } from 'react';
import { useEditorStore } from './EditorContext.tsx';
import { isTyping } from './isTyping.ts';

/** Undo and redo by the keys that everybody knows, wherever the focus is but in a field that is typed into, which has its own. */
export function useUndoKeys(enabled: boolean): void {
  const store = useEditorStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // The canvas has the same keys, and says what it took back.
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || !enabled || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) store.getState().redo();
      else store.getState().undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled, store]);
}
