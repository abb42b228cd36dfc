import { must, type Branch } from '../branches.ts';
import type { CallConfig } from './schema.ts';

/** One for each outcome that its author wants to tell apart, under the outcome's own name. */
export const callBranches = ({ outcomes }: CallConfig): Branch[] => [
  ...outcomes.map((outcome) => must('call', outcome)),
  must('call', 'otherwise'),
];

/** The branch that people take who left the called journey with an outcome. */
export const branchFor = ({ outcomes }: CallConfig, outcome: string): string => outcomes.find((known) => known === outcome) ?? 'otherwise';
