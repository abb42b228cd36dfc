import type { Desk } from '../workspaces/desk.ts';

/** What the workspace's journeys are called, by id; a journey that is gone is called by its id. */
export async function journeyNames(desk: Pick<Desk, 'store' | 'workspace'>): Promise<(journey: string) => string> {
  const names = new Map<string, string>((await desk.store.journeys.list(desk.workspace.id)).map((journey) => [journey.id, journey.name]));
  return (journey) => names.get(journey) ?? journey;
}
