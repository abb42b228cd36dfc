import { COMPARISONS } from './comparisons.ts';
import { hasConsent, lacksConsent } from './consents.ts';
import { capReached, coolingOff, otherChannelUsed, tooSoonAfter } from './counters.ts';
import type { Operator } from './operator.ts';
import { insideHours, outsideHours } from './outside-hours.ts';
import { againstWishes } from './preferences.ts';
import { hasStatus } from './statuses.ts';
import { waitingAfter, withinGrace } from './waiting.ts';

/** Every operator that a pack may use. A pack that names another one is refused when it is loaded. */
export const OPERATORS: readonly Operator[] = [
  ...COMPARISONS,
  outsideHours,
  insideHours,
  capReached,
  coolingOff,
  tooSoonAfter,
  otherChannelUsed,
  waitingAfter,
  withinGrace,
  againstWishes,
  hasStatus,
  hasConsent,
  lacksConsent,
];

const byName = new Map(OPERATORS.map((operator) => [operator.name, operator]));

export const operatorNamed = (name: string): Operator | undefined => byName.get(name);
