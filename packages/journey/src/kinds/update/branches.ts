import { must, type Branch } from '../branches.ts';

export const updateBranches = (): Branch[] => [must('update', 'next')];
