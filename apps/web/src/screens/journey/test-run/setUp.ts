import type { LocalDate } from '@makegood/base';
import type { MadeUpDebtor } from '@makegood/contract';

/** Who goes through what, and from when on. */
export type SetUp = {
  readonly who: 'account' | 'madeUp';
  readonly debtor: MadeUpDebtor;
  readonly date: LocalDate;
  /** From midnight, by the debtor's own clock. */
  readonly minute: number;
  /** Null: the drawing as it stands. */
  readonly version: number | null;
};
