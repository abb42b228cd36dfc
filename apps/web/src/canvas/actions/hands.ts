import type { Message } from '@makegood/base';
import type { BranchEnd, Callees } from '@makegood/journey';
import { createContext, use } from 'react';
import type { Say } from '../../i18n/say.tsx';
import type { BoardStore } from '../board/boardStore.ts';
import type { EditorStore } from '../editor/editorStore.ts';

/** What an action works with: the document, the canvas and the words for what came of it. */
export type Hands = {
  readonly editor: EditorStore;
  readonly board: BoardStore;
  readonly say: Say;
  /** Asks which step to put onto a branch. */
  readonly insert: (end: BranchEnd) => void;
  readonly view: {
    readonly fit: () => void;
    readonly fitSteps: (steps: readonly string[]) => void;
    readonly closer: () => void;
    readonly further: () => void;
  };
  readonly clipboard: {
    readonly copy: (steps: readonly string[]) => void;
    readonly paste: () => void;
  };
  /** Says why something cannot be done. */
  readonly refuse: (why: Message | string) => void;
  readonly openOutline: () => void;
  /** The journeys that the drawing calls, as far as they are read: what is refused depends on them. */
  readonly callees: Callees;
};

export const HandsContext = createContext<Hands | null>(null);

export function useHands(): Hands {
  const hands = use(HandsContext);
  if (!hands) throw new Error('No canvas around');
  return hands;
}
