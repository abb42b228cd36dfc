import { useEffect, useRef, type RefObject } from 'react';
import { useBoard, useBoardStore } from '../board/BoardContext.tsx';
import { keyOfStop, type Stop } from './stop.ts';

type StopProps<Element> = {
  readonly ref: RefObject<Element | null>;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly 'data-stop': string;
};

/** Makes a button of the canvas one of the places that the keyboard can stand at: spread it over the button. */
export function useStop<Element extends HTMLElement>(stop: Stop): StopProps<Element> {
  const store = useBoardStore();
  const key = keyOfStop(stop);
  const ref = useRef<Element>(null);
  const here = useBoard((board) => board.stop !== null && keyOfStop(board.stop) === key);
  // Grows when the focus shall come here; also for a step that is only now drawn, because it was out of sight.
  const arrivals = useBoard((board) => (board.stop !== null && keyOfStop(board.stop) === key ? board.arrivals : 0));
  useEffect(() => {
    if (arrivals > store.getState().met) {
      store.getState().meet(arrivals);
      ref.current?.focus({ preventScroll: true });
    }
  }, [arrivals, store]);
  return { ref, tabIndex: here ? 0 : -1, onFocus: () => store.getState().standAt(stop), 'data-stop': key };
}
