/** Small plans and effects that answer: what recorded histories, tests on a server and measures are made with. */
export * from './effects.ts';
export * from './plans.ts';
