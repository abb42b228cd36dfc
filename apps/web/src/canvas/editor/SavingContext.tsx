import { createContext, use } from 'react';
import type { useAutosave } from './useAutosave.ts';

export type Autosave = ReturnType<typeof useAutosave>;

export const SavingContext = createContext<Autosave | null>(null);

/** How the draft stands with the server, and what can be done about it. */
export function useSaving(): Autosave {
  const autosave = use(SavingContext);
  if (!autosave) throw new Error('No editor around');
  return autosave;
}
