import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Board, BoardActions, BoardStore } from './boardStore.ts';

export const BoardContext = createContext<BoardStore | null>(null);

export function useBoardStore(): BoardStore {
  const store = use(BoardContext);
  if (!store) throw new Error('No board around');
  return store;
}

/** One slice of what the canvas is busy with; a part draws anew only when its slice changes. */
export const useBoard = <Slice,>(slice: (board: Board & BoardActions) => Slice): Slice => useStore(useBoardStore(), slice);
