/** One step from a version to the next. It sees what was really stored, so it takes and gives plain JSON. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
