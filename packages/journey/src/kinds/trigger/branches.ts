import { must, type Branch } from '../branches.ts';

export const triggerBranches = (): Branch[] => [must('trigger', 'next')];
