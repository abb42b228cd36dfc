export * from './check-trail.ts';
export * from './erase-person.ts';
export type { EvidenceDesk } from './export/evidence-desk.ts';
export * from './export/export-evidence.ts';
export { countEvidence } from './export/export-scope.ts';
export * from './legal-holds.ts';
export * from './retention.ts';
export * from './trail-finding.ts';
export * from './trail-lines.ts';
