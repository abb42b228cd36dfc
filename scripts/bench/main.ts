import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measure } from '../../tests/support/benchmark.ts';
import { root } from '../provision/root.ts';
import { measureFile } from './measure-file.ts';
import { table } from './table.ts';

process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

const { json, only } = readArguments();
const measures: Measure[] = [];
let chosen = 0;
let failed = 0;

for (const file of globSync('tests/bench/**/*.bench.ts', { cwd: root }).sort()) {
  const outcome = await measureFile(join(root, file), only, (line) => console.error(line));
  if (outcome.kind === 'not chosen') continue;
  chosen += 1;
  if (outcome.kind === 'failed') {
    failed += 1;
    console.error(`failed: ${file}: ${outcome.reason}`);
  } else if (outcome.kind === 'unavailable') {
    console.error(`skipped: ${file}: ${outcome.reason}`);
  } else {
    measures.push(...outcome.measures);
    // A line at a time as they come, so that a run that is broken off has told what it knew.
    if (json) for (const measured of outcome.measures) console.log(JSON.stringify(measured));
  }
}
if (chosen === 0) console.error(only ? `There is no benchmark whose name contains "${only}".` : 'There is no benchmark.');
if (!json && measures.length > 0) console.log(table(measures));
process.exitCode = failed > 0 || chosen === 0 ? 1 : 0;

function readArguments(): { json: boolean; only: string } {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
    return { json: values.json ?? false, only: values.only ?? '' };
  } catch (error) {
    const usage = readFileSync(new URL('./usage.txt', import.meta.url), 'utf8');
    console.error(`npm run bench: ${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}
