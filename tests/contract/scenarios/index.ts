import type { Scenario } from '../scenario.ts';
import { calls } from './calls.ts';
import { contacts } from './contacts.ts';
import { events } from './events.ts';
import { limits } from './limits.ts';
import { pausing } from './pausing.ts';
import { promises } from './promises.ts';
import { publishing } from './publishing.ts';
import { rules } from './rules.ts';
import { steps } from './steps.ts';
import { time } from './time.ts';

export const scenarios: readonly Scenario[] = [
  ...steps,
  ...time,
  ...events,
  ...pausing,
  ...publishing,
  ...contacts,
  ...rules,
  ...limits,
  ...promises,
  ...calls,
];
