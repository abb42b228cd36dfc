import { message, type Message } from '@makegood/base';
import { sayCondition } from '../say.ts';
import type { BranchConfig } from './schema.ts';

export function branchFace({ branches }: BranchConfig): Message {
  const [first] = branches;
  if (first && branches.length === 1) return sayCondition(first.when);
  return message('journey.face.branch', { branches: branches.map((branch) => branch.name) });
}
