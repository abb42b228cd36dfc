import type { Message } from '@makegood/base';

/** Something about a pack that is allowed and probably not meant. What is not allowed is refused when a pack is loaded. */
export type PackFinding = {
  /** `rules.` and the lint's folder. */
  readonly id: string;
  /** A warning is likely a slip of the pen; a note is worth knowing and often meant. */
  readonly severity: 'warning' | 'note';
  /** The rule; null when it is about the whole pack. */
  readonly ruleId: string | null;
  readonly message: Message;
};
