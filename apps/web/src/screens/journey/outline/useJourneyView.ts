import { useState } from 'react';
import { useSession } from '../../../app/session.tsx';

export type JourneyView = 'canvas' | 'outline';

const keyOf = (person: string): string => `makegood.journeyView.${person}`;

/** Whether this person looks at journeys as pictures or in words; kept in their browser, for every journey. */
export function useJourneyView(): [JourneyView, (view: JourneyView) => void] {
  const key = keyOf(useSession().user.id);
  const [view, setView] = useState<JourneyView>(() => kept(key));
  return [
    view,
    (next) => {
      setView(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // Storage can be forbidden; the choice then holds until the page is left.
      }
    },
  ];
}

function kept(key: string): JourneyView {
  try {
    return localStorage.getItem(key) === 'outline' ? 'outline' : 'canvas';
  } catch {
    return 'canvas';
  }
}
