import { useEffect } from 'react';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { findingsFeed } from './findingsFeed.ts';

/**
 * Keeps the editor's findings true of what is drawn. They are the one list that the badges on the steps, the checklist and
 * the publish button read.
 */
export function useFindings(): void {
  const store = useEditorStore();
  useEffect(() => {
    const worker = new Worker(new URL('./findings.worker.ts', import.meta.url), { type: 'module', name: 'findings' });
    const feed = findingsFeed(worker, (findings) => store.getState().found(findings));
    feed.look(store.getState().history.present);
    const unsubscribe = store.subscribe((now, before) => {
      if (now.history.present !== before.history.present) feed.look(now.history.present);
    });
    return () => {
      unsubscribe();
      feed.stop();
    };
  }, [store]);
}
