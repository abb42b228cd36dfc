import type { Message } from '@makegood/base';
import type { JourneyDocument } from '../document/schema.ts';

export type Side = 'mine' | 'theirs';

/** One thing that both sides changed, each in its own way. */
export type Conflict = {
  /** The same for the same three documents: `steps.wait2.config.until`. */
  readonly id: string;
  /** The step it is about; null: the journey itself. */
  readonly step: string | null;
  /** What it is about: “Second reminder: how long”. */
  readonly what: Message;
  /** What each side says there. */
  readonly mine: Message;
  readonly theirs: Message;
};

export type Merge = {
  /** Everything that one side alone changed, and *theirs* wherever both did. */
  readonly document: JourneyDocument;
  readonly conflicts: readonly Conflict[];
  /** My new steps whose id a colleague gave to another new step meanwhile: the id that I drew it with → its id now. */
  readonly renamed: Readonly<Record<string, string>>;
  /** What was merged, for whoever decides the conflicts. */
  readonly sides: { readonly base: JourneyDocument; readonly mine: JourneyDocument; readonly theirs: JourneyDocument };
};

/** Whose word counts in which conflict, by the conflict's id; *theirs* where nothing is said. */
export type Choices = Readonly<Record<string, Side>>;
