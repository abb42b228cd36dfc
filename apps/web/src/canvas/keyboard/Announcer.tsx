import { VisuallyHidden } from '@mantine/core';
import { useBoard } from '../board/BoardContext.tsx';

/** Speaks what happened on the canvas. The same words said again are told apart by a space that nobody hears. */
export function Announcer() {
  const { words, times } = useBoard((board) => board.spoken);
  return (
    <VisuallyHidden role="status" aria-live="polite" data-spoken>
      {words}
      {times % 2 === 0 ? '' : '\u00A0'}
    </VisuallyHidden>
  );
}
