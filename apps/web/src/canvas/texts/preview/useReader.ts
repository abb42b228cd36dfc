import { useMemo } from 'react';
import { useAudience } from '../../audience/useAudience.ts';
import { useTriggerCondition } from '../../audience/useTriggerCondition.ts';
import { useChosenReader, type Reader } from './reader.ts';

/** On whom texts and journeys are tried: somebody whom the journey would take in today, until another is chosen. */
export function useReader(): Reader | null {
  const chosen = useChosenReader();
  const first = useAudience(useTriggerCondition(), 1).data?.members[0];
  return useMemo(() => chosen ?? (first ? { account: first.id, name: first.personName } : null), [chosen, first]);
}
