import { message } from '@makegood/base';
import type { Import } from '@makegood/store';
import { Problem } from '../workspaces/problem.ts';

/** Its file is still there and nothing was done with it. @throws Problem `conflict` */
export function openUpload(row: Import): void {
  if (row.status !== 'uploaded') throw new Problem('conflict', message('engine.import.alreadyRun'));
}
