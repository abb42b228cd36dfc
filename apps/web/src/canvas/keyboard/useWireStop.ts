import type { BranchEnd } from '@makegood/journey';
import { useMemo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useBoard } from '../board/BoardContext.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { useInserter } from '../picker/InserterContext.tsx';
import { wayWords } from '../placing/placeWords.ts';
import { slotKey } from '../placing/slots.ts';
import { useDrop } from '../placing/useDrop.ts';
import { wireStop } from './stop.ts';
import { useStop } from './useStop.ts';

/** The "+" of a wire or of an open end: asks which step to put there, or takes the step that is being placed. */
export function useWireStop({ from, branch }: BranchEnd) {
  const say = useSay();
  const insert = useInserter();
  const drop = useDrop();
  const key = slotKey({ from, branch });
  const stop = useStop<HTMLButtonElement>(wireStop(from, branch));
  // Taken in parts, so that a change elsewhere costs no sentence here.
  const step = useEditor(({ history }) => history.present.steps[from]);
  const target = useEditor(({ history: { present } }) => present.steps[present.steps[from]?.next[branch] ?? '']?.name);
  const place = useMemo(() => (step ? wayWords(say, step, branch, target) : ''), [say, step, branch, target]);
  const slot = useBoard(({ placing, slot: over }) =>
    // While a drawn step is dragged nothing is placed yet, but the place below it shows that it would take it.
    over === key ? 'over' : placing === null ? undefined : placing.slots.has(key) ? 'open' : 'barred',
  );
  return {
    ...stop,
    'aria-label': slot === undefined ? say('web.draw.addAt', { place }) : say('web.draw.putAt', { place }),
    'data-slot': slot,
    disabled: slot === 'barred',
    onClick: () => (slot === undefined ? insert({ from, branch }) : drop({ from, branch })),
  };
}
