import { setImmediate } from 'node:timers/promises';
import type { Mark, ObjectionDay, PassageDay, Reading, Store } from '@makegood/store';

/** Rows counted in one go: a few milliseconds. */
const SCAN = 10_000;

/** What was counted, the days of a period taken together. */
export type CountedPassage = Omit<PassageDay, 'day'>;
export type CountedObjection = Omit<ObjectionDay, 'day'>;

/** `since`: the first day that counts, in days since 1970; null for all there ever were. */
export type FlowCounts = {
  /** Every passage of a journey up to now. */
  passages(journey: string, since: number | null): Promise<readonly CountedPassage[]>;
  objections(journey: string, since: number | null): Promise<readonly CountedObjection[]>;
};

const known = new WeakMap<Store, FlowCounts>();

/**
 * What flowed, counted once and kept: traces and decisions only grow, so whoever asks again pays for what is new. The first
 * to ask after a start waits for all of it, and everybody else is answered meanwhile.
 */
export function flowCounts(store: Store): FlowCounts {
  let counts = known.get(store);
  if (!counts) {
    const passages = tally(
      (mark) => store.flows.passagesAfter(mark, SCAN),
      ({ version, step, type, branch }) => [version, step, type, branch],
    );
    const objections = tally(
      (mark) => store.flows.objectionsAfter(mark, SCAN),
      ({ step, verdict, rule }) => [step, verdict, rule],
    );
    known.set(store, (counts = { passages, objections }));
  }
  return counts;
}

type Counted = { readonly journeyId: string; readonly day: number; readonly count: number };

/** One kind of row, and how many there were of it on each day: years of a large journey are a few thousand of these. */
type Kind<Row> = { readonly row: Omit<Row, 'day'>; readonly days: Map<number, number> };

function tally<Row extends Counted>(
  read: (mark: Mark | null) => Promise<Reading<Row> | null>,
  parts: (row: Row) => readonly unknown[],
): (journey: string, since: number | null) => Promise<readonly Omit<Row, 'day'>[]> {
  let journeys = new Map<string, Map<string, Kind<Row>>>();
  let mark: Mark | null = null;
  let counting: Promise<void> | null = null;

  const add = ({ day, ...row }: Row, key: string): void => {
    let kinds = journeys.get(row.journeyId);
    if (!kinds) journeys.set(row.journeyId, (kinds = new Map<string, Kind<Row>>()));
    let kind = kinds.get(key);
    if (!kind) kinds.set(key, (kind = { row, days: new Map() }));
    kind.days.set(day, (kind.days.get(day) ?? 0) + row.count);
  };
  const catchUp = async (): Promise<void> => {
    for (;;) {
      const reading: Reading<Row> | null = await read(mark);
      if (reading === null) {
        // What was counted is gone (a sandbox begun afresh): another has its place.
        journeys = new Map();
        mark = null;
        continue;
      }
      for (const row of reading.rows) add(row, JSON.stringify(parts(row)));
      mark = reading.mark;
      if (reading.done) return;
      await setImmediate();
    }
  };
  return async (journey, since) => {
    counting ??= catchUp().finally(() => {
      counting = null;
    });
    await counting;
    return [...(journeys.get(journey)?.values() ?? [])]
      .map(({ row, days }) => ({ ...row, count: counted(days, since) }))
      .filter(({ count }) => count > 0);
  };
}

function counted(days: ReadonlyMap<number, number>, since: number | null): number {
  let sum = 0;
  for (const [day, count] of days) if (since === null || day >= since) sum += count;
  return sum;
}
