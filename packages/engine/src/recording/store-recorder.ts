import type { Enrolment, Store, TraceRow, Write } from '@makegood/store';
import { columnsOf, commandWrites, traceWrites } from '../embedded/enrolment-writes.ts';
import type { EnrolmentRecord, NewEnrolment, Recorder } from '../host.ts';

/**
 * The store as a host with its own log sees it. The enrolment's row is a projection then: the newest checkpoint wins,
 * an older one that comes late changes nothing.
 */
export function storeRecorder(store: Store): Recorder {
  return {
    async find(enrolment) {
      const workspace = await store.enrolments.workspaceOf(enrolment);
      const row = workspace === null ? null : await store.enrolments.get(workspace, enrolment);
      const home = row ? await store.workspaces.get(row.workspaceId) : null;
      if (!row || !home) return null;
      return {
        workspace: row.workspaceId,
        journey: row.journeyId,
        enrolment: row.id,
        account: row.accountId,
        person: row.personId,
        plan: row.planHash,
        clock: home.mode === 'sandbox' ? 'virtual' : 'real',
        at: row.startedAt,
      } satisfies NewEnrolment;
    },
    plan: (_workspace, hash) => store.journeys.plan(hash),
    async load(workspace, enrolment) {
      const row = await store.enrolments.get(workspace, enrolment);
      if (!row || row.revision === 0) return null;
      const outstanding = (await store.enrolments.openCommandsOf(enrolment)).map((command) => command.payload);
      return { revision: row.revision, state: row.state, outstanding };
    },
    async record(record) {
      for (;;) {
        const row = await store.enrolments.get(record.workspace, record.enrolment);
        if (!row) throw new Error(`There is no enrolment ${record.enrolment}`);
        if (record.revision < row.revision) return;
        const stored = (await store.enrolments.openCommandsOf(record.enrolment)).map((command) => command.key);
        const ahead = await store.enrolments.trace(record.enrolment, record.state.traced - record.trace.length);
        const committed = await store.commit(writesOf(row, record, stored, ahead));
        // Another worker recorded in this moment; which of the two is newer is seen on the next look.
        if (committed.ok) return;
      }
    },
  };
}

/** `stored`: keys of commands that were outstanding. `ahead`: trace that was written before its time. */
function writesOf(row: Enrolment, record: EnrolmentRecord, stored: readonly string[], ahead: readonly TraceRow[]): Write[] {
  const of = { workspace: row.workspaceId, enrolment: row.id };
  const outstanding = new Set(record.outstanding.map((command) => command.key));
  return [
    {
      write: 'update',
      in: 'enrolments',
      key: { id: row.id },
      set: { ...columnsOf(record.state), revision: record.revision },
      when: { revision: row.revision },
    },
    ...commandWrites(of, record.outstanding, record.state.at),
    ...stored.filter((key) => !outstanding.has(key)).map((key): Write => ({ write: 'delete', from: 'commands', key: { key } })),
    ...ahead.map(({ sequence }): Write => ({ write: 'delete', from: 'trace', key: { enrolmentId: row.id, sequence } })),
    ...traceWrites(of, record.trace),
  ];
}
