import type { TraceEntry } from '@makegood/journey/core';
import type { Store, TraceRow } from '@makegood/store';

/** The trace of an enrolment as a store keeps it. */
export async function readTrace(store: Store, enrolment: string): Promise<readonly TraceEntry[]> {
  return (await store.enrolments.trace(enrolment)).map(entryOf);
}

/** As the core gave it: what is not there has no name either. */
const entryOf = ({ sequence, at, step, visit, type, key, branch, detail }: TraceRow): TraceEntry => ({
  sequence,
  at,
  step,
  visit,
  type,
  ...(key === null ? {} : { key }),
  ...(branch === null ? {} : { branch }),
  ...(detail === null ? {} : { detail }),
});
