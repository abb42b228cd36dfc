import { may, must, type Branch } from '../branches.ts';

export const promiseBranches = (): Branch[] => [
  must('promise', 'kept'),
  may('promise', 'partlyKept', 'broken'),
  must('promise', 'broken'),
  may('promise', 'none', 'broken'),
];
