import type { Finding, JourneyDocument } from '@makegood/journey';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameFindings } from '../findings/sameFindings.ts';
import { begin, carry, record, redo, seal, undo, type History } from './history.ts';
import { sameDocument } from './sameDocument.ts';

export type Editor = {
  readonly history: History;
  /** What the rules say of the drawing, as of a moment ago: they are applied outside of the page's thread. */
  readonly findings: readonly Finding[];
  /** False until the rules have spoken for the first time. */
  readonly checked: boolean;
  /** The step whose panel is open. */
  readonly selected: string | null;
  /** Whether the focus stays outside of the panel that is open. */
  readonly stays: boolean;
  /** The steps that a command is about: the open one, or several that were chosen together. */
  readonly chosen: ReadonlySet<string>;
  /** Changes the document; `gesture` joins changes that a person sees as one. What changes nothing is no change. */
  readonly change: (next: JourneyDocument, gesture?: string) => void;
  readonly seal: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Opens a step. `stays`: the focus remains where it is, as with a mouse, instead of going into the panel. */
  readonly select: (step: string | null, stays?: boolean) => void;
  /** Chooses these steps together and opens none. */
  readonly choose: (steps: Iterable<string>) => void;
  /** Takes a step into what is chosen, or out of it. */
  readonly toggle: (step: string) => void;
  readonly found: (findings: readonly Finding[]) => void;
  /** Shows what stands on the server; what was drawn here is one step back. */
  readonly replace: (document: JourneyDocument) => void;
  /** Works in what somebody else drew, here and in every document of the history. */
  readonly carry: (over: (document: JourneyDocument) => JourneyDocument) => void;
};

export type EditorStore = StoreApi<Editor>;

const NONE: ReadonlySet<string> = new Set();

/** What was done is over when another step is chosen; a step that is gone is neither open nor chosen. */
const withHistory = (editor: Pick<Editor, 'selected' | 'chosen'>, history: History): Pick<Editor, 'history' | 'selected' | 'chosen'> => {
  const { steps } = history.present;
  const selected = editor.selected !== null && steps[editor.selected] ? editor.selected : null;
  const gone = [...editor.chosen].some((id) => !steps[id]);
  return { history, selected, chosen: gone ? new Set([...editor.chosen].filter((id) => steps[id])) : editor.chosen };
};

export const createEditor = (document: JourneyDocument): EditorStore =>
  createStore<Editor>((set) => ({
    history: begin(document),
    findings: [],
    checked: false,
    selected: null,
    stays: false,
    chosen: NONE,
    change: (next, gesture) =>
      set((editor) =>
        sameDocument(editor.history.present, next) ? editor : withHistory(editor, record(editor.history, next, gesture ?? null)),
      ),
    seal: () => set((editor) => ({ history: seal(editor.history) })),
    undo: () => set((editor) => withHistory(editor, undo(editor.history))),
    redo: () => set((editor) => withHistory(editor, redo(editor.history))),
    select: (selected, stays = false) =>
      set((editor) => ({ selected, stays, chosen: selected === null ? NONE : new Set([selected]), history: seal(editor.history) })),
    choose: (steps) => set((editor) => ({ selected: null, chosen: new Set(steps), history: seal(editor.history) })),
    toggle: (step) =>
      set((editor) => {
        const chosen = new Set(editor.chosen);
        if (!chosen.delete(step)) chosen.add(step);
        return { selected: null, chosen, history: seal(editor.history) };
      }),
    found: (findings) =>
      set((editor) => (editor.checked && sameFindings(editor.findings, findings) ? editor : { findings, checked: true })),
    replace: (next) => set((editor) => ({ history: record(seal(editor.history), next, null), selected: null, chosen: NONE })),
    carry: (over) => set((editor) => withHistory(editor, carry(editor.history, over))),
  }));
