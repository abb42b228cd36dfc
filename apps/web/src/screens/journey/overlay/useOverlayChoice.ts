import { useCallback, useState } from 'react';
import { z } from 'zod';
import { useSession } from '../../../app/session.tsx';

/** Periods that can be chosen, in days; null is since the beginning. */
export const PERIODS = [null, 1, 7, 30, 90] as const;

const choiceSchema = z.object({ shown: z.boolean(), days: z.literal([...PERIODS]) });
export type OverlayChoice = z.infer<typeof choiceSchema>;

const USUAL: OverlayChoice = { shown: true, days: null };

/** Whether this person wants the numbers on the drawing, and of when; kept in their browser, for every journey. */
export function useOverlayChoice(): [OverlayChoice, (choice: OverlayChoice) => void] {
  const key = `makegood.overlay.${useSession().user.id}`;
  const [choice, setChoice] = useState<OverlayChoice>(() => kept(key));
  const choose = useCallback(
    (next: OverlayChoice) => {
      setChoice(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Storage can be forbidden; the choice then holds until the page is left.
      }
    },
    [key],
  );
  return [choice, choose];
}

function kept(key: string): OverlayChoice {
  try {
    return choiceSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data ?? USUAL;
  } catch {
    return USUAL;
  }
}
