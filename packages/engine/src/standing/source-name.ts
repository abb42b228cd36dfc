import type { Desk } from '../workspaces/desk.ts';

/** Who or what something came from: a colleague by name, anything else (a file, a reply, a link, a journey) by its own word. */
export const sourceName = async (desk: Desk, source: string): Promise<string> => (await desk.store.overviews.userName(source)) ?? source;
