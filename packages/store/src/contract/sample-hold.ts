import type { Hold } from '../tables.ts';
import type { Write } from '../writes.ts';
import { AT, sampleId } from './sample-rows.ts';

/** A stop on the whole person, unless the test says otherwise. */
export const sampleHold = (change: Partial<Hold> = {}): Write => ({
  write: 'insert',
  into: 'holds',
  row: {
    id: sampleId('hold', 'hld_one'),
    workspaceId: sampleId('workspace', 'ws_one'),
    personId: sampleId('person', 'per_one'),
    scope: 'person',
    status: 'ceased',
    since: AT,
    source: 'reply',
    evidence: {},
    ...change,
  },
});
