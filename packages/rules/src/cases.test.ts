import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInstant } from '@makegood/base';
import document from './cases/contact-cases.json' with { type: 'json' };
import { builtInPacks, decide, decideSync, packsOfStack, parseContext, VERDICTS, type ContactContext } from './index.ts';

const caseSchema = z.object({
  id: z.string(),
  stack: z.array(z.string()),
  context: z.unknown(),
  expected: z.enum(VERDICTS),
  expectedUntil: z.string().nullable(),
  alsoAcceptable: z.array(z.enum(VERDICTS)).optional(),
  ruleId: z.string(),
});
type Case = z.output<typeof caseSchema>;
const { cases } = z.object({ cases: z.array(caseSchema) }).parse(document);

/** Cases read from the law of each place before its pack was looked at, a line each as `makegood decide` takes them. */
const folder = new URL('./cases/', import.meta.url);
const byRegion = readdirSync(folder)
  .filter((name) => name.endsWith('-cases.jsonl'))
  .map((name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
    return [name, lines.map((line) => caseSchema.parse(JSON.parse(line)))] as const;
  });
// The worked cases are about the law; the firm's own policy is stricter.
const law = builtInPacks().filter(({ pack }) => pack.scope !== 'firm');
const places = new Set(law.map(({ pack }) => pack.jurisdiction));

function contextOf(input: unknown): ContactContext {
  const parsed = parseContext(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A rule of the law may stand in a pack in parts, `kr.time-and-channel-block` and `kr.time-and-channel-block.channel`. */
const isPartOf = (own: string, ruleId: string): boolean => own === ruleId || own.startsWith(`${ruleId}.`);

async function check({ stack, context, expected, expectedUntil, alsoAcceptable, ruleId }: Case): Promise<void> {
  const packs = packsOfStack(stack, law);
  const decision = await decide(packs, contextOf(context));
  expect([expected, ...(alsoAcceptable ?? [])]).toContain(decision.verdict);
  if (expectedUntil !== null) expect(decision.until).toBe(parseInstant(expectedUntil));
  if (expected !== 'allow') expect(decision.objections.filter((objection) => isPartOf(objection.ruleId, ruleId))).not.toEqual([]);
  expect(decision.unknown).toEqual([]);
  expect(decideSync(packs, contextOf(context))).toEqual(decision);
}

describe('the worked cases', () => {
  it.each(cases.filter(({ stack }) => stack.every((place) => places.has(place))).map((example) => [example.id, example] as const))(
    '%s',
    (_, example) => check(example),
  );
});

describe.each(byRegion)('%s', (_, examples) => {
  it('is about places that have a pack', () => {
    expect(examples.flatMap(({ stack }) => stack).filter((place) => !places.has(place))).toEqual([]);
  });
  it.each(examples.map((example) => [example.id, example] as const))('%s', (__, example) => check(example));
});
