import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { together, type Named, type Outcome } from './outcome.ts';
import { suiteNames, suites, type SuiteName } from './suites.ts';

process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

const { only, filters } = readArguments();
const context = { filters, strict: process.env['CI'] === 'true', say: (line: string) => console.log(line) };
const outcome = together(await runAll());
for (const skip of outcome.skipped) console.log(`skipped: ${skip.name}: ${skip.reason}`);
for (const failure of outcome.failed) console.log(`failed: ${failure.name}\n${indented(failure)}`);
const total = outcome.passed + outcome.failed.length + outcome.skipped.length;
if (total === 0) console.log('No test was found.');
console.log(`${outcome.passed} passed, ${outcome.failed.length} failed, ${outcome.skipped.length} skipped`);
process.exit(outcome.failed.length > 0 || total === 0 ? 1 : 0);

async function runAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const wanted = (name: SuiteName) => only.includes(name);
  // Lint and types use one core each; the others share what there is among themselves.
  const still = await Promise.all((['lint', 'types'] as const).filter(wanted).map(run));
  outcomes.push(...still);
  for (const name of (['unit', 'temporal', 'browser'] as const).filter(wanted)) outcomes.push(await run(name));
  return outcomes;
}

async function run(name: SuiteName): Promise<Outcome> {
  console.log(`Suite ${name} …`);
  const started = Date.now();
  const outcome = await suites[name](context).catch((error: unknown) => broken(name, error));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `Suite ${name}: ${outcome.passed} passed, ${outcome.failed.length} failed, ${outcome.skipped.length} skipped in ${seconds} s.`,
  );
  return outcome;
}

/** A suite that could not even be run is one failure, and the others are run all the same. */
function broken(name: SuiteName, error: unknown): Outcome {
  return { passed: 0, failed: [{ name: `suite ${name}`, reason: error instanceof Error ? error.message : String(error) }], skipped: [] };
}

function indented({ reason }: Named): string {
  return reason
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

function readArguments(): { only: readonly SuiteName[]; filters: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { only: { type: 'string', multiple: true } },
    });
    const named = (values.only ?? []).flatMap((list) => list.split(','));
    const only = named.map((name) => suiteNames.find((known) => known === name) ?? wrong(`there is no suite ${name}`));
    // A filter names test files, which lint and types have none of.
    const all = positionals.length > 0 ? suiteNames.filter((name) => name !== 'lint' && name !== 'types') : suiteNames;
    return { only: only.length > 0 ? only : all, filters: positionals };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): never {
  console.error(`npm test: ${message}\n\n${readFileSync(new URL('./usage.txt', import.meta.url), 'utf8')}`);
  process.exit(2);
}
