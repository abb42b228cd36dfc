import type { Message } from '@makegood/base';
import type { Pack } from '../pack.ts';

/** A pack with one thing changed that its examples should notice. */
export type Mutation = {
  readonly ruleId: string;
  /** Where the change is, such as `objects.value.max`. */
  readonly path: string;
  /** What was changed, as a sentence about the rule: "At most: 8 instead of 7". */
  readonly change: Message;
  readonly pack: Pack;
};
