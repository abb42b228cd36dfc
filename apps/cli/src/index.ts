/** What the command line does, for tests and other programs: one account through one journey on any host. */
export { CommandFailure } from './failure.ts';
export { readPlan, type PlanOptions } from './run/read-plan.ts';
export { readHappening, readStory, type Happening } from './run/read-story.ts';
export { readSubject, type Standing } from './run/read-subject.ts';
export { HOSTS, type RunHost } from './run/run-hosts.ts';
export { hearing, runJourney, type OpenHost, type Run } from './run/run-journey.ts';
export type { World } from './run/world.ts';
export { readTrace } from './run/read-trace.ts';
