import { must, named, type Branch } from '../branches.ts';
import type { SplitConfig } from './schema.ts';

export const splitBranches = (config: SplitConfig): Branch[] => [
  ...config.arms.map(named),
  ...(config.holdout > 0 ? [must('split', 'holdout')] : []),
];
