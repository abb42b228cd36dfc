import type { Lint } from './lint.ts';
import { branchNameTaken } from './branch-name-taken/lint.ts';
import { callsItself } from './calls-itself/lint.ts';
import { callsTooDeep } from './calls-too-deep/lint.ts';
import { conditionProblem } from './condition-problem/lint.ts';
import { contactAtOnce } from './contact-at-once/lint.ts';
import { contactBeforePromise } from './contact-before-promise/lint.ts';
import { danglingBranch } from './dangling-branch/lint.ts';
import { deadBranch } from './dead-branch/lint.ts';
import { emptyArm } from './empty-arm/lint.ts';
import { impossibleWire } from './impossible-wire/lint.ts';
import { insecureRequest } from './insecure-request/lint.ts';
import { missingOffRamp } from './missing-off-ramp/lint.ts';
import { missingTemplate } from './missing-template/lint.ts';
import { missingWords } from './missing-words/lint.ts';
import { noWayToAnEnd } from './no-way-to-an-end/lint.ts';
import { offRampTarget } from './off-ramp-target/lint.ts';
import { oneTrigger } from './one-trigger/lint.ts';
import { optOutMissing } from './opt-out-missing/lint.ts';
import { outcomeWithoutWay } from './outcome-without-way/lint.ts';
import { repeatedChannel } from './repeated-channel/lint.ts';
import { sharedSalt } from './shared-salt/lint.ts';
import { skipNotAllowed } from './skip-not-allowed/lint.ts';
import { templateProblem } from './template-problem/lint.ts';
import { unboundedCycle } from './unbounded-cycle/lint.ts';
import { unknownJourney } from './unknown-journey/lint.ts';
import { unreachable } from './unreachable/lint.ts';
import { variableNotAssigned } from './variable-not-assigned/lint.ts';
import { waitWithoutTimeout } from './wait-without-timeout/lint.ts';
import { weightsNot100 } from './weights-not-100/lint.ts';
import { zeroWaitCycle } from './zero-wait-cycle/lint.ts';

/** The one list. Adding a lint adds its folder and one line here. */
export const LINTS: readonly Lint[] = [
  branchNameTaken,
  callsItself,
  callsTooDeep,
  conditionProblem,
  contactAtOnce,
  contactBeforePromise,
  danglingBranch,
  deadBranch,
  emptyArm,
  impossibleWire,
  insecureRequest,
  missingOffRamp,
  missingTemplate,
  missingWords,
  noWayToAnEnd,
  offRampTarget,
  oneTrigger,
  optOutMissing,
  outcomeWithoutWay,
  repeatedChannel,
  sharedSalt,
  skipNotAllowed,
  templateProblem,
  unboundedCycle,
  unknownJourney,
  unreachable,
  variableNotAssigned,
  waitWithoutTimeout,
  weightsNot100,
  zeroWaitCycle,
];
