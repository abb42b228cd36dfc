import type { Unavailable } from '../unavailable.ts';

/** One way to get the CLI: puts it into `folder` and tells its path, or tells why not. Each way bounds its own time. */
export type WayToObtain = (folder: string) => Promise<{ readonly path: string } | Unavailable>;
