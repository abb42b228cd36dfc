import type { Desk } from './desk.ts';

/**
 * After something was written that enrolments have to hear of. In a sandbox it returns when all of it has been worked
 * in, so that whoever asked sees what came of it; a live workspace's host goes on by itself.
 */
export async function wake({ host, workspace, settles }: Desk): Promise<void> {
  if (workspace.mode === 'sandbox' && settles) await host.settle();
}
