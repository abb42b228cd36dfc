/**
 * What every room stands on: money, instants and local dates, branded ids, results, canonical JSON, the assignment
 * hash and the shape of what is said to people. No I/O and nothing that a workflow sandbox lacks; texts in a
 * language (`./text`) and content hashes (`./hash`) are entries of their own because they bring a library along.
 */
export * from './brand.ts';
export * from './ids.ts';
export * from './instant.ts';
export * from './json.ts';
export * from './message.ts';
export * from './money.ts';
export * from './murmur3.ts';
export * from './result.ts';
