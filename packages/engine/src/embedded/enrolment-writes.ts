import type { EnrolmentId, Instant, WorkspaceId } from '@makegood/base';
import { wakeAt, type Command, type EnrolmentState, type TraceEntry } from '@makegood/journey/core';
import type { Enrolment, NewRow, Write } from '@makegood/store';

type Of = { readonly workspace: WorkspaceId; readonly enrolment: EnrolmentId };

/** The columns beside an enrolment's state that can be asked for. They say nothing that the state does not say. */
export function columnsOf(
  state: EnrolmentState,
): Pick<
  NewRow<'enrolments'>,
  'planHash' | 'status' | 'step' | 'wakeAt' | 'at' | 'outcome' | 'stuckReason' | 'enteredAt' | 'endedAt' | 'state'
> & { readonly versionNumber?: number } {
  return {
    planHash: state.plan,
    ...(state.version === undefined ? {} : { versionNumber: state.version }),
    status: state.status,
    step: state.step,
    wakeAt: wakeAt(state),
    at: state.at,
    outcome: state.outcome,
    stuckReason: state.stuckReason,
    enteredAt: state.enteredAt,
    endedAt: state.status === 'ended' ? state.at : null,
    state,
  };
}

/** The new state, on the condition that nobody wrote another one meanwhile. */
export const stateWrite = (row: Enrolment, revision: number, state: EnrolmentState): Write => ({
  write: 'update',
  in: 'enrolments',
  key: { id: row.id },
  set: { ...columnsOf(state), revision: revision + 1 },
  when: { revision },
});

export const traceWrites = ({ workspace, enrolment }: Of, trace: readonly TraceEntry[]): Write[] =>
  trace.map((entry) => ({
    write: 'insertIfAbsent',
    into: 'trace',
    row: {
      enrolmentId: enrolment,
      workspaceId: workspace,
      sequence: entry.sequence,
      at: entry.at,
      step: entry.step,
      visit: entry.visit,
      type: entry.type,
      key: entry.key ?? null,
      branch: entry.branch ?? null,
      detail: entry.detail ?? null,
    },
  }));

export const commandWrites = ({ workspace, enrolment }: Of, commands: readonly Command[], at: Instant): Write[] =>
  commands.map((command) => ({
    write: 'insertIfAbsent',
    into: 'commands',
    row: {
      key: command.key,
      workspaceId: workspace,
      enrolmentId: enrolment,
      step: command.step,
      type: command.type,
      payload: command,
      status: 'pending',
      createdAt: at,
    },
  }));
