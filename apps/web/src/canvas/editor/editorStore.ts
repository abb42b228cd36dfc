import { check, type Finding, type JourneyDocument } from '@makegood/journey';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { begin, carry, record, redo, seal, undo, type History } from './history.ts';

export type Editor = {
  readonly history: History;
  readonly findings: readonly Finding[];
  /** The step whose panel is open. */
  readonly selected: string | null;
  /** Changes the document; `gesture` joins changes that a person sees as one. */
  readonly change: (next: JourneyDocument, gesture?: string) => void;
  readonly seal: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (step: string | null) => void;
  /** Shows what stands on the server; what was drawn here is one step back. */
  readonly replace: (document: JourneyDocument) => void;
  /** Works in what somebody else drew, here and in every document of the history. */
  readonly carry: (over: (document: JourneyDocument) => JourneyDocument) => void;
};

export type EditorStore = StoreApi<Editor>;

const withHistory = (history: History): Pick<Editor, 'history' | 'findings'> => ({ history, findings: check(history.present) });

export const createEditor = (document: JourneyDocument): EditorStore =>
  createStore<Editor>((set) => ({
    ...withHistory(begin(document)),
    selected: null,
    change: (next, gesture) => set((editor) => withHistory(record(editor.history, next, gesture ?? null))),
    seal: () => set((editor) => ({ history: seal(editor.history) })),
    undo: () => set((editor) => withHistory(undo(editor.history))),
    redo: () => set((editor) => withHistory(redo(editor.history))),
    select: (selected) => set((editor) => ({ selected, history: seal(editor.history) })),
    replace: (next) => set((editor) => ({ ...withHistory(record(seal(editor.history), next, null)), selected: null })),
    carry: (over) =>
      set((editor) => {
        const history = carry(editor.history, over);
        const selected = editor.selected !== null && history.present.steps[editor.selected] ? editor.selected : null;
        return { ...withHistory(history), selected };
      }),
  }));
