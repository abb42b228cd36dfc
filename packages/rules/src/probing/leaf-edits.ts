import type { CompiledLeaf } from '../compile-condition.ts';
import { isFlatFact } from '../facts.ts';
import { consentEdits } from './consent-edits.ts';
import type { Edit } from './edit.ts';
import { flatEdits } from './flat-edits.ts';
import { capEdits, otherChannelEdits, sinceEdits } from './history-edits.ts';
import { momentEdits } from './moment-edits.ts';
import { graceEdits, statusEdits, waitingEdits, wishEdits } from './status-edits.ts';

const TEMPORAL: Readonly<Record<string, (leaf: CompiledLeaf) => readonly Edit[]>> = {
  outsideHours: momentEdits,
  insideHours: momentEdits,
  capReached: capEdits,
  coolingOff: sinceEdits,
  tooSoonAfter: sinceEdits,
  otherChannelUsed: otherChannelEdits,
  waitingAfter: waitingEdits,
  withinGrace: graceEdits,
  againstWishes: wishEdits,
  hasStatus: statusEdits,
  hasConsent: consentEdits,
  lacksConsent: consentEdits,
};

/** Operators whose boundaries the search knows, so that a new one is not forgotten. */
export const PROBED_OPERATORS: readonly string[] = Object.keys(TEMPORAL);

/** Changes of a contact that bring a leaf to either side of each of its boundaries. */
export const editsFor = (leaf: CompiledLeaf): readonly Edit[] =>
  isFlatFact(leaf.fact) ? flatEdits(leaf.fact, leaf) : (TEMPORAL[leaf.operator.name]?.(leaf) ?? []);
