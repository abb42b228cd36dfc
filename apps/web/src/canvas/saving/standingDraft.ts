import type { Instant } from '@makegood/base';
import type { JourneyDocument } from '@makegood/journey';

/** The draft as the server has it. */
export type StandingDraft = {
  readonly document: JourneyDocument;
  readonly revision: number;
  readonly savedAt: Instant | null;
  /** Who saved it last; null when it is not known. */
  readonly by: string | null;
};
