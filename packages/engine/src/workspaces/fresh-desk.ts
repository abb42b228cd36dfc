import { instant } from '@makegood/base';
import { timeIn } from './clock.ts';
import type { Desk } from './desk.ts';

/** The same desk as things stand now: for work that goes on after the call that began it has been answered. */
export async function freshDesk(desk: Desk): Promise<Desk> {
  const workspace = (await desk.store.workspaces.get(desk.workspace.id)) ?? desk.workspace;
  const realNow = instant(Date.now());
  return { ...desk, workspace, realNow, now: timeIn(workspace, realNow) };
}
