import type { Rule } from '../pack.ts';
import type { RuleKind } from '../vocabulary.ts';

/** Of verdicts and of the effects of their names. */
export const STRICTNESS = { defer: 1, review: 2, block: 3 } as const;

/** Whether a rule can stand in the way of a contact. */
export const decides = (rule: Rule): rule is Rule & { readonly effect: keyof typeof STRICTNESS } => rule.effect in STRICTNESS;

export const includesAll = <T>(all: readonly T[], some: readonly T[]): boolean => some.every((item) => all.includes(item));
export const share = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((item) => b.includes(item));

/** Whether there is a contact that both rules speak of. */
export const meet = (a: Rule, b: Rule): boolean => share(a.binds, b.binds) && share(a.channels, b.channels) && datesMeet(a, b);

function datesMeet(a: Rule, b: Rule): boolean {
  const from = [a.effective?.from ?? '', b.effective?.from ?? ''].sort().at(-1) ?? '';
  const to = [a.effective?.to ?? '9999', b.effective?.to ?? '9999'].sort()[0] ?? '9999';
  return from < to;
}

/** Kinds whose rules limit, ask for something, or make one wait. The others forbid, and forbidding always is their point. */
const LIMITS: ReadonlySet<RuleKind> = new Set([
  'contactWindow',
  'timezoneResolution',
  'customerPreferenceWindow',
  'frequencyCap',
  'coolingOff',
  'minimumSpacing',
  'waitingPeriod',
  'consent',
  'optOut',
  'disclosure',
  'noticeElement',
  'identityVerification',
]);
export const limits = (rule: Rule): boolean => LIMITS.has(rule.kind);
