import { canonicalJson, formatInstant } from '@makegood/base';
import type { TraceEntry } from '@makegood/journey/core';

/** One line of the canonical trace: what every host must agree on, with instants as people read them. */
export function canonicalLine(entry: TraceEntry): string {
  const { at, ...rest } = entry;
  return canonicalJson({ at: formatInstant(at), ...rest });
}

/** The canonical trace of an enrolment as JSON lines. Two hosts that ran the same thing give the same text. */
export const canonicalTrace = (trace: readonly TraceEntry[]): string => trace.map((entry) => `${canonicalLine(entry)}\n`).join('');
