import type { Branch } from '../branches.ts';

export const exitBranches = (): Branch[] => [];
