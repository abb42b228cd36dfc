import { may, must, named, type Branch } from '../branches.ts';
import type { BranchConfig } from './schema.ts';

export const branchBranches = (config: BranchConfig): Branch[] => [
  ...config.branches.map(named),
  may('branch', 'unknown', 'otherwise'),
  must('branch', 'otherwise'),
];
