import type { Condition } from '@makegood/journey';
import { useDocument } from '../editor/EditorContext.tsx';

/** Whom the journey takes in: its start's condition; null for a start that takes anybody in. */
export function useTriggerCondition(): Condition | null {
  const { steps } = useDocument();
  for (const step of Object.values(steps)) if (step.kind === 'trigger') return step.config.on.when ?? null;
  return null;
}
