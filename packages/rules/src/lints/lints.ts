import type { PackLint } from './lint.ts';
import { alwaysObjects } from './always-objects/lint.ts';
import { alwaysOpen } from './always-open/lint.ts';
import { calendarEnds } from './calendar-ends/lint.ts';
import { dateGap } from './date-gap/lint.ts';
import { exceptionOutOfReach } from './exception-out-of-reach/lint.ts';
import { lostMinutes } from './lost-minutes/lint.ts';
import { neverInForce } from './never-in-force/lint.ts';
import { neverObjects } from './never-objects/lint.ts';
import { neverOpen } from './never-open/lint.ts';
import { noTests } from './no-tests/lint.ts';
import { nothingAllowed } from './nothing-allowed/lint.ts';
import { numberGap } from './number-gap/lint.ts';
import { overlap } from './overlap/lint.ts';
import { phoneGap } from './phone-gap/lint.ts';
import { redundant } from './redundant/lint.ts';
import { shadowed } from './shadowed/lint.ts';

/** The one list. Adding a lint adds its folder and one line here. */
export const LINTS: readonly PackLint[] = [
  alwaysObjects,
  alwaysOpen,
  calendarEnds,
  dateGap,
  exceptionOutOfReach,
  lostMinutes,
  neverInForce,
  neverObjects,
  neverOpen,
  noTests,
  nothingAllowed,
  numberGap,
  overlap,
  phoneGap,
  redundant,
  shadowed,
];
