import { formatInstant } from '@makegood/base';
import {
  builtInPacks,
  decide,
  jurisdictionsOf,
  packsOfStack,
  parseContext,
  parseJurisdiction,
  rulesTexts,
  type Decision,
  type LoadedPack,
} from '@makegood/rules';
import { Command } from 'commander';
import { z } from 'zod';
import { CommandFailure } from '../failure.ts';
import { localeOption, parseLine, readLines, tell } from '../input.ts';

/** A case as in the packs' tests. What is expected of it may stand beside; it is not looked at. */
const caseSchema = z.looseObject({ id: z.string(), context: z.unknown(), stack: z.array(z.string()).optional() });

export const decideCommand = (): Command =>
  new Command('decide')
    .description('Decides contact cases, one JSON object a line: {id, context, stack?}. Without a stack it follows from the residence.')
    .argument('[cases.jsonl]', 'a file, or - for standard input', '-')
    .option('--language <language>', 'of the sentences: en, es or pt', localeOption, 'en' as const)
    .option('--firm', 'with the built-in firm policy as well, not the law alone')
    .action(async (file: string, options: { language: 'en' | 'es' | 'pt'; firm?: boolean }) => {
      const packs = builtInPacks().filter(({ pack }) => options.firm === true || pack.scope !== 'firm');
      for await (const line of readLines(file)) {
        const decided = await decideCase(parseLine(line), line.line, packs);
        console.log(JSON.stringify({ id: decided.id, ...answerOf(decided.decision, options.language) }));
      }
    });

async function decideCase(input: unknown, line: number, packs: readonly LoadedPack[]): Promise<{ id: string; decision: Decision }> {
  const parsed = caseSchema.safeParse(input);
  if (!parsed.success) throw new CommandFailure(2, `Line ${line} is not a case: ${z.prettifyError(parsed.error)}`);
  const { id, stack } = parsed.data;
  const context = parseContext(parsed.data.context);
  if (!context.ok)
    throw new CommandFailure(
      2,
      [`Line ${line}, case ${id}:`, ...context.error.map(({ path, reason }) => `  ${path}: ${reason}`)].join('\n'),
    );
  const foreign = stack?.find((place) => parseJurisdiction(place) === null);
  if (foreign !== undefined) throw new CommandFailure(2, `Line ${line}, case ${id}: stack: "${foreign}" is not a jurisdiction code`);
  const places = stack ?? jurisdictionsOf(context.value.debtor.residence);
  return { id, decision: await decide(packsOfStack(places, packs), context.value) };
}

function answerOf(decision: Decision, locale: 'en' | 'es' | 'pt') {
  const at = (until: Decision['until']) => (until === null ? null : formatInstant(until));
  return {
    verdict: decision.verdict,
    until: at(decision.until),
    objections: decision.objections.map((objection) => ({
      ruleId: objection.ruleId,
      packVersion: objection.packVersion,
      verdict: objection.verdict,
      until: at(objection.until),
      citation: objection.citation,
      sentence: tell(rulesTexts, locale, objection.sentence),
    })),
    ...(decision.unknown.length > 0 ? { unknown: decision.unknown } : {}),
  };
}
