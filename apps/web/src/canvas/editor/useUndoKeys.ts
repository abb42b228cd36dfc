import { useEffect } from 'react';
import { useEditorStore } from './EditorContext.tsx';

/** Undo and redo by the keys that everybody knows, wherever the focus is but in a field, which has its own. */
export function useUndoKeys(enabled: boolean): void {
  const store = useEditorStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null;
      if (!(event.ctrlKey || event.metaKey) || typing || !enabled) return;
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
