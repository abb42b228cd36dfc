import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@makegood/base';
import { compile, type Callee, type Callees, type CallConfig, type JourneyDocument, type Plan } from '@makegood/journey';
import type { PackReference } from '@makegood/journey/core';
import { CommandFailure } from '../failure.ts';
import { documentFrom, readJson } from '../input.ts';
import { describeErrors } from './describe-errors.ts';
import { isPlanLike, planFrom } from './plan-file.ts';

export type CalleeOptions = { readonly folder: string; readonly locale: Locale; readonly packs: readonly PackReference[] };

/**
 * What a drawing calls, from a folder: the journey `early` is the file `early.json` there, a drawing or a plan that was
 * compiled before. A folder has one version of each, so it is every version that is asked for. What is not there is
 * missing in the list, and the lints say at which step.
 * @throws CommandFailure 1 when what is called has errors itself or leads back to where it was called from, 2 when it is no journey.
 */
export async function calleesInFolder(document: JourneyDocument, options: CalleeOptions, under: readonly string[] = []): Promise<Callees> {
  const callees: Callee[] = [];
  for (const { journey, version } of callsIn(document)) {
    const file = join(options.folder, `${journey}.json`);
    if (under.includes(journey)) throw new CommandFailure(1, `A journey calls itself: ${[...under, journey].join(' → ')}.`);
    if (!existsSync(file)) continue;
    const plan = await planIn(file, journey, options, [...under, journey]);
    callees.push({ journey, version: version === 'live' ? 1 : version, live: version === 'live', plan });
  }
  return callees;
}

const callsIn = (document: JourneyDocument): CallConfig[] => [
  ...new Map(
    Object.values(document.steps).flatMap((step): [string, CallConfig][] =>
      step.kind === 'call' ? [[`${step.config.journey}@${step.config.version}`, step.config]] : [],
    ),
  ).values(),
];

async function planIn(file: string, journey: string, options: CalleeOptions, under: readonly string[]): Promise<Plan> {
  const input = await readJson(file);
  if (isPlanLike(input)) return planFrom(input, file);
  const document = documentFrom(input, file, options.locale);
  const callees = await calleesInFolder(document, options, under);
  const compiled = compile(document, { journey, packs: options.packs, callees });
  if (compiled.ok) return compiled.value;
  throw new CommandFailure(1, describeErrors(`${file} cannot be called:`, compiled.error, options.locale));
}
