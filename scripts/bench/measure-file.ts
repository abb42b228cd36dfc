import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measure } from '../../tests/support/benchmark.ts';

export type FileOutcome =
  | { readonly kind: 'measured'; readonly measures: readonly Measure[] }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'not chosen' };

const minutesAllowed = 15;

/** Runs the benchmark of a file in a process of its own, if its name contains `only`. */
export function measureFile(file: string, only: string, say: (line: string) => void): Promise<FileOutcome> {
  return new Promise((resolve) => {
    const program = fileURLToPath(new URL('./run-one.ts', import.meta.url));
    const child = fork(program, [file, only], { stdio: ['ignore', 2, 2, 'ipc'], execArgv: ['--expose-gc'] });
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    let outcome: FileOutcome = { kind: 'failed', reason: 'it ended without a measure' };
    const limit = setTimeout(() => {
      outcome = { kind: 'failed', reason: `no end after ${minutesAllowed} minutes` };
      end();
    }, minutesAllowed * 60_000);
    child.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'started' in message) say(`Measuring: ${String(message.started)} …`);
      else outcome = readMessage(message);
    });
    child.on('exit', () => {
      clearTimeout(limit);
      process.off('exit', end);
      resolve(outcome);
    });
  });
}

function readMessage(message: unknown): FileOutcome {
  if (typeof message !== 'object' || message === null) return { kind: 'failed', reason: 'it told nothing' };
  if ('notChosen' in message) return { kind: 'not chosen' };
  const measured = 'measured' in message ? message.measured : undefined;
  if (Array.isArray(measured) && measured.every(isMeasure)) {
    return { kind: 'measured', measures: measured.map(({ name, value, unit, floor, ratio }) => ({ name, value, unit, floor, ratio })) };
  }
  if (typeof measured === 'object' && measured !== null && 'unavailable' in measured) {
    return { kind: 'unavailable', reason: String(measured.unavailable) };
  }
  return { kind: 'failed', reason: `it told something that is no measure: ${JSON.stringify(measured)}` };
}

function isMeasure(value: unknown): value is Measure {
  if (typeof value !== 'object' || value === null) return false;
  const { name, value: number, unit, floor, ratio }: Partial<Record<keyof Measure, unknown>> = value;
  const comparable = [floor, ratio].every((figure) => figure === null || Number.isFinite(figure));
  return typeof name === 'string' && typeof unit === 'string' && Number.isFinite(number) && comparable;
}
