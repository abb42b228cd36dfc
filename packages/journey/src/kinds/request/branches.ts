import { must, type Branch } from '../branches.ts';

export const requestBranches = (): Branch[] => [must('request', 'succeeded'), must('request', 'failed')];
