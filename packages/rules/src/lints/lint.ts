import type { Message } from '@makegood/base';
import type { PackFinding } from './finding.ts';
import type { PackInHand } from './pack-in-hand.ts';
import type { Rule } from '../pack.ts';

/** What a lint says of one rule; `rule` is null when it is about the whole pack. */
export type PackReport = { readonly rule: Rule | null; readonly message: Message };

/** One thing that is probably not meant: its own folder, its doc, its valid and invalid fixtures. */
export type PackLint = {
  /** `rules.` and the folder's name. */
  readonly id: string;
  readonly severity: PackFinding['severity'];
  check(inHand: PackInHand): readonly PackReport[];
};

export const run = (lint: PackLint, inHand: PackInHand): readonly PackFinding[] =>
  lint.check(inHand).map(({ rule, message }) => ({ id: lint.id, severity: lint.severity, ruleId: rule?.id ?? null, message }));
