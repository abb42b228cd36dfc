import { setImmediate } from 'node:timers/promises';
import type { Mark, ObjectionDay, PassageDay, Reading, Store } from '@makegood/store';

/** Rows counted in one go: a few milliseconds. */
const SCAN = 10_000;

export type FlowCounts = {
  /** Every passage of a journey up to now, by day. */
  passages(journey: string): Promise<readonly PassageDay[]>;
  objections(journey: string): Promise<readonly ObjectionDay[]>;
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

function tally<Row extends Counted>(
  read: (mark: Mark | null) => Promise<Reading<Row> | null>,
  parts: (row: Row) => readonly unknown[],
): (journey: string) => Promise<readonly Row[]> {
  let journeys = new Map<string, Map<string, Row>>();
  let mark: Mark | null = null;
  let counting: Promise<void> | null = null;

  const add = (row: Row): void => {
    let rows = journeys.get(row.journeyId);
    if (!rows) journeys.set(row.journeyId, (rows = new Map()));
    const key = JSON.stringify([...parts(row), row.day]);
    rows.set(key, { ...row, count: row.count + (rows.get(key)?.count ?? 0) });
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
      for (const row of reading.rows) add(row);
      mark = reading.mark;
      if (reading.done) return;
      await setImmediate();
    }
  };
  return async (journey) => {
    counting ??= catchUp().finally(() => {
      counting = null;
    });
    await counting;
    return [...(journeys.get(journey)?.values() ?? [])];
  };
}
