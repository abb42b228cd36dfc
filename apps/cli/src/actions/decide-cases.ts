import { formatInstant, type Locale } from '@makegood/base';
import {
  decide,
  jurisdictionsOf,
  packsOfStack,
  parseContext,
  parseJurisdiction,
  rulesTexts,
  type Decision,
  type LoadedPack,
} from '@makegood/rules';
import { z } from 'zod';
import { CommandFailure } from '../failure.ts';
import { parseLine, readLines, tell } from '../input.ts';
import { readPacks } from './read-packs.ts';

/** A case as in the packs' tests. What is expected of it, and why, may stand beside; it is not looked at. */
const caseSchema = z.strictObject({
  id: z.string().min(1),
  context: z.unknown(),
  stack: z.array(z.string()).optional(),
  jurisdiction: z.unknown().optional(),
  expected: z.unknown().optional(),
  expectedUntil: z.unknown().optional(),
  alsoAcceptable: z.unknown().optional(),
  ruleId: z.unknown().optional(),
  why: z.unknown().optional(),
  certainty: z.unknown().optional(),
  ruleConfidence: z.unknown().optional(),
});

export type DecideOptions = {
  readonly language: Locale;
  /** With the release's firm policy as well. */
  readonly firm: boolean;
  /** Files of packs that stand in the place of the release's. */
  readonly packs: readonly string[];
};

/** @throws CommandFailure 2 that names the line, the case, and each field or value that is not known; or a pack's place and reason. */
export async function decideCases(file: string, { language, firm, packs: files }: DecideOptions): Promise<void> {
  const packs = await readPacks(files, firm);
  for await (const line of readLines(file)) {
    const { id, decision } = await decideCase(parseLine(line), line.line, packs);
    console.log(JSON.stringify({ id, ...answerOf(decision, language) }));
  }
}

async function decideCase(input: unknown, line: number, packs: readonly LoadedPack[]): Promise<{ id: string; decision: Decision }> {
  const parsed = caseSchema.safeParse(input);
  if (!parsed.success) throw new CommandFailure(2, `Line ${line} is not a case:\n${z.prettifyError(parsed.error)}`);
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

function answerOf(decision: Decision, locale: Locale) {
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
    // What could not be known weighs against the contact, and is no rule's objection.
    ...(decision.unknown.length > 0 ? { unknown: decision.unknown } : {}),
  };
}
