import type { JourneyDocument, Step } from '@makegood/journey';
import { createContext, use, useCallback } from 'react';
import { useStore } from 'zustand';
import type { Editor, EditorStore } from './editorStore.ts';

export const EditorContext = createContext<EditorStore | null>(null);

export function useEditorStore(): EditorStore {
  const store = use(EditorContext);
  if (!store) throw new Error('No editor around');
  return store;
}

/** One slice of the editor; a part draws anew only when its slice changes. */
export const useEditor = <Slice,>(slice: (editor: Editor) => Slice): Slice => useStore(useEditorStore(), slice);

export const useDocument = (): JourneyDocument => useEditor((editor) => editor.history.present);

/** Changes the document by a pure edit of what stands now. The same function for as long as the editor is. */
export function useEdit(): (edit: (document: JourneyDocument) => JourneyDocument, gesture?: string) => void {
  const store = useEditorStore();
  return useCallback(
    (edit, gesture) => {
      const editor = store.getState();
      editor.change(edit(editor.history.present), gesture);
    },
    [store],
  );
}

export const useStep = (id: string): Step | undefined => useEditor((editor) => editor.history.present.steps[id]);
