import { useMemo } from 'react';
import type { DrawingSlots } from '../../../canvas/flow/slots.ts';
import { StepBadges } from '../StepBadges.tsx';
import type { Overlay } from './OverlayContext.tsx';
import { StepNumbers } from './StepNumbers.tsx';
import { WireNumber } from './WireNumber.tsx';

/** What stands on the steps of the draft, and on no picture of another drawing. */
const PLAIN: DrawingSlots = { edge: StepBadges };

/** With numbers at the feet of the steps that have any. The same object until others do, because every step looks at it. */
export function useDrawingSlotsWithNumbers(overlay: Overlay | null): DrawingSlots {
  const footed = [...(overlay?.steps.values() ?? [])].filter(({ waiting, objections }) => waiting > 0 || objections.length > 0);
  const names = overlay?.choice.shown ? JSON.stringify(footed.map(({ step }) => step).sort()) : null;
  return useMemo(() => {
    if (names === null) return PLAIN;
    const steps: string[] = JSON.parse(names);
    return { ...PLAIN, foot: StepNumbers, footed: new Set(steps), wire: WireNumber };
  }, [names]);
}
