import type { TimelineItem } from '@makegood/contract';

/** An item with its place among others of the same instant: what was asked comes before what was decided and done. */
export type OrderedItem = TimelineItem & { readonly order: number };

/** Places within one instant, from what comes first. */
export const ORDER = { imported: 0, entered: 1, money: 2, reply: 3, hold: 4, run: 5, decision: 6, message: 7, task: 8, left: 9 } as const;
