import type { BranchEnd } from '@makegood/journey';
import { createContext, use } from 'react';

/** Asks which step to put onto a branch. */
export const InserterContext = createContext<(end: BranchEnd) => void>(() => undefined);
export const useInserter = (): ((end: BranchEnd) => void) => use(InserterContext);
