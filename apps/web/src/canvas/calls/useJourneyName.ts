import { use, useCallback } from 'react';
import { CallsContext } from './CallsContext.tsx';

/** What a journey that is called is named here; its id as long as nobody has said, or when it is not here. */
export function useJourneyName(): (id: string) => string {
  const callable = use(CallsContext)?.callable ?? null;
  return useCallback((id) => callable?.find(({ journey }) => journey === id)?.name ?? id, [callable]);
}
