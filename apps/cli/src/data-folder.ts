import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '@makegood/base';
import { message } from '@makegood/base';
import { openStore, StoreError, storeTexts, type Store, type Workspace } from '@makegood/store';
import { CommandFailure } from './failure.ts';
import { tell } from './input.ts';

/** Where the product keeps everything when it is not told otherwise. */
export const usualFolder: string = fileURLToPath(new URL('../../../.makegood', import.meta.url));

/**
 * Works on the database of a data folder, which may be in use, and closes it.
 * @throws CommandFailure 2 when it cannot be opened.
 */
export async function withStore<Answer>(
  folder: string,
  language: Locale,
  readOnly: boolean,
  work: (store: Store) => Promise<Answer>,
): Promise<Answer> {
  try {
    const store = openStore({ file: join(resolve(folder), 'makegood.db'), synchronous: 'full', readOnly });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) throw new CommandFailure(2, tell(storeTexts, language, message(error.said.id, error.said.values)));
    throw error;
  }
}

/** All workspaces, or the one of this id or name. @throws CommandFailure 2 when there is none. */
export async function workspacesOf(store: Store, wanted: string | undefined): Promise<readonly Workspace[]> {
  const all = await store.workspaces.list();
  const found = wanted === undefined ? all : all.filter(({ id, name }) => id === wanted || name === wanted);
  if (found.length > 0) return found;
  const names = all.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new CommandFailure(
    2,
    wanted === undefined ? 'There is no workspace.' : `There is no workspace ${wanted}. There are: ${names || 'none'}.`,
  );
}
