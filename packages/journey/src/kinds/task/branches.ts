import { must, named, type Branch } from '../branches.ts';
import type { TaskConfig } from './schema.ts';

export const taskBranches = (config: TaskConfig): Branch[] => [
  ...config.outcomes.map(named),
  ...(config.overdue === 'leave' ? [must('task', 'overdue')] : []),
];
