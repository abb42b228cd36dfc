import type { Message } from '@makegood/base';
import type { Committed, Write } from '@makegood/store';
import type { Desk } from './desk.ts';
import { Problem } from './problem.ts';

/**
 * Writes the batch, or says that somebody else came first.
 * @throws Problem `conflict` with the sentence given.
 */
export async function commitOrConflict(desk: Desk, batch: readonly Write[], conflict: Message): Promise<Committed> {
  const committed = await desk.store.commit(batch);
  if (!committed.ok) throw new Problem('conflict', conflict);
  return committed.value;
}
