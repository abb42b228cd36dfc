import { useEffect, useEffectEvent, useRef } from 'react';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { findingsFeed, type FindingsFeed } from './findingsFeed.ts';
import type { Around } from './findingsMessages.ts';

/**
 * Keeps the editor's findings true of what is drawn and of what it calls. They are the one list that the badges on the
 * steps, the checklist and the publish button read.
 */
export function useFindings(around: Around): void {
  const store = useEditorStore();
  const now = useEffectEvent(() => around);
  const running = useRef<FindingsFeed | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./findings.worker.ts', import.meta.url), { type: 'module', name: 'findings' });
    const feed = findingsFeed(worker, (findings) => store.getState().found(findings), now());
    running.current = feed;
    feed.look(store.getState().history.present);
    const unsubscribe = store.subscribe((editor, before) => {
      if (editor.history.present !== before.history.present) feed.look(editor.history.present);
    });
    return () => {
      unsubscribe();
      feed.stop();
    };
  }, [store]);
  useEffect(() => running.current?.lookIn(around), [around]);
}
