import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/provision/root.ts';
import data from '../../scripts/lint/rooms.json' with { type: 'json' };

/** A room as scripts/lint/rooms.json tells it. */
export interface Room {
  readonly name: string;
  readonly folder: string;
  /** An import points from a higher layer to a lower one. */
  readonly layer: number;
  readonly pure: boolean;
  readonly holds: string;
  readonly mayImportTypesOf?: readonly string[];
}

export const rooms: readonly Room[] = data.rooms;

/** The folders that exist as workspace members. */
export function memberFolders(): string[] {
  const nested = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`),
  );
  return [...nested, 'workflows'];
}
