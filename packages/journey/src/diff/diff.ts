import type { Message } from '@makegood/base';
import type { BranchEnd } from '../edit/index.ts';
import type { JourneyDocument, Step } from '../document/schema.ts';
import type { OffRamp } from '../document/off-ramps.ts';
import type { Note } from '../document/notes.ts';
import type { Phase } from '../document/phases.ts';

/** One setting before and after; null where it was not there. Values that a reader looks for may stand between `**`. */
export type FieldChange = {
  /** Dotted path in what changed: `until`, `branches.paid.when`, `content.es.sms.text`. */
  readonly path: string;
  /** Null: the setting that everybody thinks of with this kind, such as how long a wait is. */
  readonly label: Message | null;
  readonly before: Message | string | null;
  readonly after: Message | string | null;
};

export type AddedStep = {
  readonly id: string;
  readonly step: Step;
  /** The branch ends that lead to it now. */
  readonly after: readonly BranchEnd[];
};

export type RemovedStep = { readonly id: string; readonly step: Step };

export type ChangedStep = { readonly id: string; readonly before: Step; readonly after: Step; readonly fields: readonly FieldChange[] };

/** A way out of a step that leads elsewhere than before; null: nowhere. */
export type Rewired = {
  readonly end: BranchEnd;
  readonly before: string | null;
  readonly after: string | null;
  /** What it follows from: a step that was put into the way, taken out of it, or moved. Null: somebody drew it so. */
  readonly because: 'added' | 'removed' | 'relocated' | null;
};

/** A step that left its place in one path and stands in another, with nothing else drawn anew. */
export type Relocated = { readonly id: string; readonly from: BranchEnd; readonly to: BranchEnd };

/** What was and what is; null where there is none. */
export type Pair<T> = { readonly before: T | null; readonly after: T | null };

/** Words that read differently now. */
export type Reworded = { readonly before: string; readonly after: string };

export type TemplateChange = {
  readonly id: string;
  readonly name: string;
  readonly type: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
};

/** What reads differently and runs the same. */
export type ReadingChanges = {
  readonly description: Reworded | null;
  /** Steps that only stand elsewhere. */
  readonly moved: readonly string[];
  readonly notes: readonly ({ readonly id: string } & Pair<Note>)[];
  /** Phases that came, went or have another name; folding one is nobody's business but the reader's. */
  readonly phases: readonly ({ readonly id: string } & Pair<Phase>)[];
  /** Steps that are in another phase. */
  readonly regrouped: readonly string[];
};

/** What one document says that another does not: everything that a plan shows, and apart from it what only a reader sees. */
export type DocumentDiff = {
  readonly before: JourneyDocument;
  readonly after: JourneyDocument;
  readonly name: Reworded | null;
  readonly added: readonly AddedStep[];
  readonly removed: readonly RemovedStep[];
  readonly changed: readonly ChangedStep[];
  readonly rewired: readonly Rewired[];
  readonly relocated: readonly Relocated[];
  readonly templates: readonly TemplateChange[];
  readonly offRamps: readonly ({ readonly on: OffRamp['on'] } & Pair<OffRamp['then']>)[];
  readonly reading: ReadingChanges;
};

/** Whether both documents mean the same to whoever is in the journey: then there is nothing to publish. */
export const meansTheSame = (diff: DocumentDiff): boolean =>
  diff.name === null &&
  [diff.added, diff.removed, diff.changed, diff.rewired, diff.templates, diff.offRamps].every((changes) => changes.length === 0);
