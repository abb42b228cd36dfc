import type { Finding, JourneyDocument } from '@makegood/journey';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameFindings } from '../findings/sameFindings.ts';
import { begin, carry, record, redo, seal, undo, type History } from './history.ts';

export type Editor = {
  readonly history: History;
  /** What the rules say of the drawing, as of a moment ago: they are applied outside of the page's thread. */
  readonly findings: readonly Finding[];
  /** False until the rules have spoken for the first time. */
  readonly checked: boolean;
  /** The step whose panel is open. */
  readonly selected: string | null;
  /** Changes the document; `gesture` joins changes that a person sees as one. */
  readonly change: (next: JourneyDocument, gesture?: string) => void;
  readonly seal: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (step: string | null) => void;
  readonly found: (findings: readonly Finding[]) => void;
  /** Shows what stands on the server; what was drawn here is one step back. */
  readonly replace: (document: JourneyDocument) => void;
  /** Works in what somebody else drew, here and in every document of the history. */
  readonly carry: (over: (document: JourneyDocument) => JourneyDocument) => void;
};

export type EditorStore = StoreApi<Editor>;

export const createEditor = (document: JourneyDocument): EditorStore =>
  createStore<Editor>((set) => ({
    history: begin(document),
    findings: [],
    checked: false,
    selected: null,
    change: (next, gesture) => set((editor) => ({ history: record(editor.history, next, gesture ?? null) })),
    seal: () => set((editor) => ({ history: seal(editor.history) })),
    undo: () => set((editor) => ({ history: undo(editor.history) })),
    redo: () => set((editor) => ({ history: redo(editor.history) })),
    select: (selected) => set((editor) => ({ selected, history: seal(editor.history) })),
    found: (findings) =>
      set((editor) => (editor.checked && sameFindings(editor.findings, findings) ? editor : { findings, checked: true })),
    replace: (next) => set((editor) => ({ history: record(seal(editor.history), next, null), selected: null })),
    carry: (over) =>
      set((editor) => {
        const history = carry(editor.history, over);
        const selected = editor.selected !== null && history.present.steps[editor.selected] ? editor.selected : null;
        return { history, selected };
      }),
  }));
