import { message, type Message } from '@makegood/base';
import type { TrailFinding } from '@makegood/store';

/** What a finding says to whoever reads the report. */
export function trailFindingSaid(finding: TrailFinding): Message {
  const id = `engine.trail.${finding.kind}`;
  switch (finding.kind) {
    case 'missing':
    case 'truncated':
      return message(id, { from: finding.from, until: finding.until, count: finding.until - finding.from + 1 });
    case 'headMissing':
      return message(id, { head: finding.head });
    case 'recordUnvouched':
      return message(id, { table: finding.table, id: finding.id });
    case 'recordAltered':
    case 'recordMissing':
    case 'recordRevived':
      return message(id, { table: finding.table, id: finding.id, sequence: String(finding.entry.sequence) });
    case 'altered':
    case 'replaced':
    case 'inserted':
    case 'moved': {
      const { sequence, action, subject } = finding.entry;
      return message(id, { sequence: String(sequence), action, subject });
    }
  }
}
