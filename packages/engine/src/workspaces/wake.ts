import { forwardNews } from '../recording/forward-news.ts';
import type { Desk } from './desk.ts';

/**
 * After something was written that enrolments have to hear of. In a sandbox it returns when all of it has been worked
 * in, so that whoever asked sees what came of it; a live workspace's host goes on by itself.
 */
export async function wake(desk: Desk): Promise<void> {
  const { host, store, workspace } = desk;
  if (host.kind === 'temporal') await forwardNews(store, host, workspace.id, () => Promise.resolve(desk.now));
  if (workspace.mode === 'sandbox') await host.settle();
}
