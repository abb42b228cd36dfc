export * from './trail-finding.ts';
