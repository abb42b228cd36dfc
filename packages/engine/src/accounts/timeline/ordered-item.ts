import type { TimelineItem } from '@makegood/contract';

/** An item with its place among others of the same instant: what was asked comes before what was decided and done. */
export type OrderedItem = TimelineItem & { readonly order: number };

/** Places within one instant, from what comes first: what came from outside, then what runs made of it. */
export const ORDER = { imported: 0, money: 1, reply: 2, hold: 3, run: 4 } as const;

/** What a run asked for stands where its trace says, a decision just before what was done on it. */
export const runOrder = (sequence: number): number => ORDER.run + sequence / 100_000;
const BEFORE = 0.3 / 100_000;
export const decidedBefore = (order: number): number => order + BEFORE;
export const doneAfter = (order: number): number => order + 2 * BEFORE;
