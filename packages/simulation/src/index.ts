/** Journeys in virtual time, in memory. Pure: the effects are whoever's who asks. */
export * from './canonical-trace.ts';
export * from './simulate.ts';
