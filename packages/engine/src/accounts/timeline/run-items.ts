import { message, type Json, type Message } from '@makegood/base';
import type { Said } from '@makegood/contract';
import { factOf, faceOf, type Change } from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';
import type { Enrolment, TraceRow } from '@makegood/store';
import { memberOf, textIn } from './detail-parts.ts';
import { runOrder, type OrderedItem } from './ordered-item.ts';
import type { TracedRuns } from './traced-runs.ts';

/** What the runs of an account's journeys did, from their traces. What was sent, decided or worked is told by its own records. */
export const runItems = ({ runs }: TracedRuns, nameOf: (journey: string) => string): OrderedItem[] =>
  runs.flatMap(({ run, plan, lines, versionAt }) => {
    let version = versionAt(run.startedAt);
    return lines.flatMap((line) => {
      const before = version;
      if (line.type === 'migrated') version = versionAt(line.at);
      return itemsOf(line, { run, plan, journeyName: nameOf(run.journeyId), version, before });
    });
  });

type Of = {
  readonly run: Enrolment;
  readonly plan: Plan | null;
  readonly journeyName: string;
  /** The version that it ran on then, and before. */
  readonly version: number;
  readonly before: number;
};

function itemsOf(line: TraceRow, { run, plan, journeyName, version, before }: Of): OrderedItem[] {
  const step = line.step === null ? undefined : plan?.steps[line.step];
  const stepName = step?.name ?? line.step ?? '';
  const base = { id: `trace:${run.id}:${line.sequence}`, at: line.at, group: 'other' as const, order: runOrder(line.sequence) };
  const journey = { journeyId: run.journeyId, journeyName, versionNumber: version };
  switch (line.type) {
    case 'enrolled': {
      const start = plan?.steps[plan.start];
      return [{ ...base, ...journey, kind: 'entered', why: start?.kind === 'trigger' ? faceOf(start) : null }];
    }
    case 'ended':
      return [{ ...base, ...journey, kind: 'left', outcome: textIn(line.detail, 'outcome') ?? 'other' }];
    case 'migrated':
      return [{ ...base, ...journey, kind: 'moved', fromVersion: before, stepName }];
    case 'stuck':
      return [{ ...base, ...journey, kind: 'stuck', stepName, reason: stuckReason(textIn(line.detail, 'reason')) }];
    case 'paused':
      return [{ ...base, ...journey, kind: 'paused', by: null }];
    case 'resumed':
      return [{ ...base, ...journey, kind: 'resumed', by: null }];
    case 'waiting':
      // A contact that waits for its hour is told by the decision that put it off.
      if (step === undefined || step.kind !== 'wait') return [];
      return [{ ...base, ...journey, kind: 'waiting', stepName, until: instantIn(line.detail, 'dueAt'), why: faceOf(step) }];
    case 'resulted':
      return resultItems(line, step, base);
    default:
      return [];
  }
}

type Base = { readonly id: string; readonly at: TraceRow['at']; readonly group: 'other'; readonly order: number };

function resultItems(line: TraceRow, step: Plan['steps'][string] | undefined, base: Base): OrderedItem[] {
  if (step?.kind === 'update') return [{ ...base, kind: 'update', changes: step.config.changes.map(wireChange) }];
  if (step?.kind !== 'request') return [];
  const answered = textIn(line.detail, 'outcome') === 'succeeded';
  return [{ ...base, kind: 'request', name: step.name, outcome: answered ? 'answered' : 'failed', reason: textIn(line.detail, 'reason') }];
}

/** The reasons that the core and the effects give are words of ours; what is none is shown as it is. */
const STUCK: ReadonlySet<string> = new Set(['branch', 'step', 'loop', 'due', 'result']);
export const stuckReason = (reason: string | null): Said =>
  reason !== null && !STUCK.has(reason) ? reason : message(`engine.stuck.${reason ?? 'unknown'}`);

function wireChange(change: Change): { label: Said; value: Said | null } {
  switch (change.type) {
    case 'setField':
      return {
        label: factOf(`account.field.${change.field}`)?.label ?? change.field,
        value: change.value === null ? null : shown(change.value),
      };
    case 'addTag':
      return { label: message('engine.change.addTag'), value: change.tag };
    case 'removeTag':
      return { label: message('engine.change.removeTag'), value: change.tag };
    case 'addHold':
      return { label: message('engine.change.addHold'), value: holdName(change.status) };
    case 'releaseHold':
      return { label: message('engine.change.releaseHold'), value: holdName(change.status) };
  }
}

const shown = (value: string | number | boolean): Said =>
  typeof value === 'boolean' ? message(value ? 'engine.value.yes' : 'engine.value.no') : String(value);

const holdName = (status: string): Message => message(`engine.hold.${status}`);

function instantIn(detail: Json, name: string): TraceRow['at'] | null {
  const value = memberOf(detail, name);
  return typeof value === 'number' && Number.isInteger(value) ? (value as TraceRow['at']) : null;
}
