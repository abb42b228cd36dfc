import { expect } from 'vitest';
import type { Ran } from './run-scenario.ts';
import { at } from './run-scenario.ts';
import type { Scenario, Shown } from './scenario.ts';

type Line = { readonly sequence: number; readonly [name: string]: unknown };

/** Looks for what a scenario says must be in its trace, in that order, and for what must not be. */
export function lookFor({ shows, never = [], received }: Scenario, ran: Ran): void {
  const lines: Line[] = ran.trace
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ sequence }) => sequence)).toEqual(lines.map((_, index) => index));
  let from = 0;
  for (const shown of shows) {
    const wanted = asWritten(shown);
    const found = lines.findIndex((line, index) => index >= from && matches(line, wanted));
    if (found < 0) throw new Error(`From entry ${from} on there is no ${JSON.stringify(wanted)} in\n${ran.trace}`);
    from = found + 1;
  }
  for (const shown of never) {
    const found = lines.find((line) => matches(line, asWritten(shown)));
    if (found) throw new Error(`There must be no ${JSON.stringify(shown)} in\n${ran.trace}`);
  }
  if (received) expect(ran.received).toEqual(received.map(arrival));
}

/** Instants as the trace has them. */
const asWritten = ({ at: time, ...rest }: Shown): object => (time === undefined ? rest : { at: new Date(at(time)).toISOString(), ...rest });

function arrival(text: string): string {
  const [channel, time = ''] = text.split(' at ');
  return `${channel} at ${new Date(at(time)).toISOString()}`;
}

function matches(line: Line, wanted: object): boolean {
  try {
    expect(line).toMatchObject(wanted);
    return true;
  } catch {
    return false;
  }
}
