import { message } from '@makegood/base';
import type { Desk } from './desk.ts';
import { Problem } from './problem.ts';

/** @throws Problem `refused` in a live workspace: nobody plays with real debtors. */
export function requireSandbox(desk: Desk): void {
  if (desk.workspace.mode !== 'sandbox') throw new Problem('refused', message('engine.problem.sandboxOnly'));
}
