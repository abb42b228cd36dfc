import { createStore, type StoreApi } from 'zustand/vanilla';
import { keyOfStop, type Stop } from '../keyboard/stop.ts';
import type { Placed } from '../placing/slots.ts';

/** A dialog over the canvas. */
export type Sheet =
  | { readonly type: 'move'; readonly step: string }
  | { readonly type: 'connect'; readonly step: string; readonly branch: string | null }
  | { readonly type: 'phase'; readonly steps: readonly string[] }
  | { readonly type: 'find' }
  | { readonly type: 'keys' };

/** What is being put somewhere, and the keys of the slots where it may go: the canvas shows only those. */
export type Placing = { readonly what: Placed; readonly slots: ReadonlySet<string> };

export type Point = { readonly x: number; readonly y: number };

/** What the canvas is busy with beside the document itself: nothing of it is saved and nothing of it can be undone. */
export type Board = {
  /** Where the keyboard stands; null until somebody has come to the canvas. */
  readonly stop: Stop | null;
  /** Grows whenever the focus shall go to the stop, and not only the tab stop. */
  readonly arrivals: number;
  /** The last arrival that was carried out. */
  readonly met: number;
  readonly sheet: Sheet | null;
  /** The menu, at a point of the window; about the stop, or about the empty canvas. */
  readonly menu: { readonly at: Point; readonly stop: Stop | null } | null;
  readonly placing: Placing | null;
  /** The key of the slot under the pointer while something is dragged. */
  readonly slot: string | null;
  /** What is to be spoken; `times` tells the same words said twice apart. */
  readonly spoken: { readonly words: string; readonly times: number };
  /** The step that was found: it flashes once. */
  readonly found: { readonly step: string; readonly times: number } | null;
  /** Whether dragging over the empty canvas chooses steps rather than moving the view. */
  readonly lasso: boolean;
  readonly palette: boolean;
};

export type BoardActions = {
  /** Makes this the tab stop. */
  readonly standAt: (stop: Stop | null) => void;
  /** Makes this the tab stop and moves the focus there. */
  readonly goTo: (stop: Stop) => void;
  readonly meet: (arrival: number) => void;
  readonly show: (sheet: Sheet | null) => void;
  readonly openMenu: (at: Point, stop: Stop | null) => void;
  readonly closeMenu: () => void;
  readonly place: (placing: Placing | null) => void;
  readonly over: (slot: string | null) => void;
  readonly speak: (words: string) => void;
  readonly flash: (step: string) => void;
  readonly toggleLasso: () => void;
  readonly togglePalette: () => void;
};

export type BoardStore = StoreApi<Board & BoardActions>;

export const createBoard = (): BoardStore =>
  createStore<Board & BoardActions>((set) => ({
    stop: null,
    arrivals: 0,
    met: 0,
    sheet: null,
    menu: null,
    placing: null,
    slot: null,
    spoken: { words: '', times: 0 },
    found: null,
    lasso: false,
    palette: false,
    standAt: (stop) => set((board) => (board.stop && stop && keyOfStop(board.stop) === keyOfStop(stop) ? board : { stop })),
    goTo: (stop) => set(({ arrivals }) => ({ stop, arrivals: arrivals + 1 })),
    meet: (met) => set({ met }),
    show: (sheet) => set({ sheet, menu: null }),
    openMenu: (at, stop) => set({ menu: { at, stop } }),
    closeMenu: () => set({ menu: null }),
    place: (placing) => set({ placing, slot: null }),
    over: (slot) => set((board) => (board.slot === slot ? board : { slot })),
    speak: (words) => set(({ spoken }) => ({ spoken: { words, times: spoken.times + 1 } })),
    flash: (step) => set(({ found }) => ({ found: { step, times: (found?.times ?? 0) + 1 } })),
    toggleLasso: () => set(({ lasso }) => ({ lasso: !lasso })),
    togglePalette: () => set(({ palette }) => ({ palette: !palette })),
  }));
