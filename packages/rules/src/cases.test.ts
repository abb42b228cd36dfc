import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInstant } from '@makegood/base';
import document from './cases/contact-cases.json' with { type: 'json' };
import { builtInPacks, decide, decideSync, packsOfStack, parseContext, VERDICTS, type ContactContext } from './index.ts';

const casesSchema = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      stack: z.array(z.string()),
      context: z.unknown(),
      expected: z.enum(VERDICTS),
      expectedUntil: z.string().nullable(),
      alsoAcceptable: z.array(z.enum(VERDICTS)).optional(),
      ruleId: z.string(),
    }),
  ),
});
const { cases } = casesSchema.parse(document);
// The worked cases are about the law; the firm's own policy is stricter.
const law = builtInPacks().filter(({ pack }) => pack.scope !== 'firm');
const places = new Set(law.map(({ pack }) => pack.jurisdiction));

function contextOf(input: unknown): ContactContext {
  const parsed = parseContext(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe('the worked cases', () => {
  it.each(cases.filter(({ stack }) => stack.every((place) => places.has(place))).map((example) => [example.id, example] as const))(
    '%s',
    async (_, { stack, context, expected, expectedUntil, alsoAcceptable, ruleId }) => {
      const packs = packsOfStack(stack, law);
      const decision = await decide(packs, contextOf(context));
      expect([expected, ...(alsoAcceptable ?? [])]).toContain(decision.verdict);
      if (expectedUntil !== null) expect(decision.until).toBe(parseInstant(expectedUntil));
      if (expected !== 'allow') expect(decision.objections.map((objection) => objection.ruleId)).toContain(ruleId);
      expect(decision.unknown).toEqual([]);
      expect(decideSync(packs, contextOf(context))).toEqual(decision);
    },
  );
});
