import type { Condition } from '../conditions/schema.ts';
import type { TriggerConfig } from '../kinds/trigger/schema.ts';
import type { GalleryWord } from './words/index.ts';
import type { TextSet } from './wording.ts';

export const JOURNEY_TEMPLATE_IDS = ['early', 'medium', 'advanced', 'writtenOff', 'preDue', 'brokenPromise', 'invoice'] as const;
export type JourneyTemplateId = (typeof JOURNEY_TEMPLATE_IDS)[number];

/** One thing that a journey does in its turn. `id` names its steps; `days` is how long an answer is waited for. */
export type Beat =
  | { readonly type: 'message'; readonly id: string; readonly name: GalleryWord; readonly text: TextSet; readonly days: number }
  /** Two ways to say it, each to half of the people. */
  | {
      readonly type: 'test';
      readonly id: string;
      readonly name: GalleryWord;
      readonly arms: readonly [Arm, Arm];
      readonly days: number;
    }
  /** A call besides the messages, where calls were chosen; where nothing else was, every message is one. */
  | { readonly type: 'call'; readonly id: string; readonly days: number }
  | { readonly type: 'rest'; readonly id: string; readonly name: GalleryWord; readonly days: number }
  /** Until so many days after the due date (before it, when negative). */
  | { readonly type: 'untilDue'; readonly id: string; readonly name: GalleryWord; readonly offsetDays: number }
  /** Whoever is longer past due than this belongs to the next stage. */
  | { readonly type: 'stage'; readonly id: string; readonly days: number };
export type Arm = { readonly id: string; readonly name: GalleryWord; readonly text: TextSet };

/** What comes when every beat was to no avail. */
export type Ending = { readonly type: 'exit'; readonly name: 'next' | 'rest' | 'due' } | { readonly type: 'decide' };

/** A sensible journey for one situation, before anybody said where, how and in which tone. */
export type JourneyTemplate = {
  readonly id: JourneyTemplateId;
  /** Whose accounts it is for, in days past due (negative: before); null where something else brings them in. */
  readonly daysPastDue: { readonly from: number; readonly to: number | null } | null;
  readonly debtors: 'consumers' | 'companies' | 'both';
  /** Besides country, days and kind of debtor. */
  readonly when: readonly Condition[];
  readonly reentry: TriggerConfig['reentry'];
  readonly beats: readonly Beat[];
  readonly ending: Ending;
  /** After a broken promise: out of this journey (there is one for that), or a person decides. */
  readonly broken: 'leaves' | 'decide';
};
