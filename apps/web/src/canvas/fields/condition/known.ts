import type { Here } from './beginnings.ts';
import type { KnownFact } from './useFacts.ts';

/** What every part of a condition's form has to know. */
export type Known = {
  readonly facts: readonly KnownFact[];
  readonly find: (id: string) => KnownFact | null;
  readonly here: Here;
};
