import { useState, type FocusEvent } from 'react';
import type { Stop } from '../../../canvas/keyboard/stop.ts';
import { useStop } from '../../../canvas/keyboard/useStop.ts';

/** What every row of the outline needs to be one of the places that the keyboard can stand at. */
export function useRow(stop: Stop) {
  const { ref, tabIndex, onFocus, 'data-stop': dataStop } = useStop<HTMLDivElement>(stop);
  const [pointed, setPointed] = useState(false);
  const here = tabIndex === 0;
  return {
    here,
    /** Under the pointer it shows what can be done with it; the keyboard has keys and a menu for that. */
    pointed,
    row: {
      ref,
      tabIndex,
      'data-stop': dataStop,
      onFocus: (event: FocusEvent<HTMLDivElement>) => {
        onFocus();
        if (event.target === event.currentTarget) event.currentTarget.scrollIntoView({ block: 'nearest' });
      },
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
    },
  };
}
