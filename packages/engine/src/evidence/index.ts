export * from './erase-person.ts';
export * from './legal-holds.ts';
export * from './retention.ts';
export * from './trail-finding.ts';
