import type { Pack } from '@makegood/rules';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { begin, record, redo, seal, undo, type History } from '../../../canvas/editor/history.ts';

export type PackEditor = {
  readonly history: History<Pack>;
  /** `gesture` joins changes that a person sees as one: typing into one slot. */
  readonly change: (next: Pack, gesture?: string) => void;
  readonly seal: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Begins anew from what stands on the server. */
  readonly replace: (pack: Pack) => void;
};
export type PackEditorStore = StoreApi<PackEditor>;

export const createPackEditor = (pack: Pack): PackEditorStore =>
  createStore<PackEditor>((set) => ({
    history: begin(pack),
    change: (next, gesture) => set(({ history }) => ({ history: record(history, next, gesture ?? null) })),
    seal: () => set(({ history }) => ({ history: seal(history) })),
    undo: () => set(({ history }) => ({ history: undo(history) })),
    redo: () => set(({ history }) => ({ history: redo(history) })),
    replace: (next) => set({ history: begin(next) }),
  }));
