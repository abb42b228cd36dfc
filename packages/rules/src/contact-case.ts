import type { Result } from '@makegood/base';
import { z } from 'zod';
import { contactContextSchema } from './context.ts';
import { parseWith, type Issue } from './issue.ts';
import { parseJurisdiction } from './jurisdiction.ts';
import { VERDICTS } from './vocabulary.ts';

const text = z.string().max(2_000);

/**
 * One line of a file of contact cases: the facts of a contact, the jurisdictions whose packs decide (those of the
 * residence when left out), and what its author expects. Strict, like the context.
 */
const contactCaseSchema = z.strictObject({
  id: text,
  stack: z
    .array(z.string().refine((code) => parseJurisdiction(code) !== null, 'must be a jurisdiction code'))
    .min(1)
    .max(20)
    .optional(),
  context: contactContextSchema,
  jurisdiction: text.optional(),
  expected: z.enum(VERDICTS).optional(),
  expectedUntil: text.nullable().optional(),
  alsoAcceptable: z.array(z.enum(VERDICTS)).optional(),
  ruleId: text.optional(),
  why: text.optional(),
  certainty: text.optional(),
  ruleConfidence: text.optional(),
});
export type ContactCase = z.output<typeof contactCaseSchema>;

/** Reads one contact case. Errors name the field and the word. */
export const parseContactCase = (input: unknown): Result<ContactCase, readonly Issue[]> => parseWith(contactCaseSchema, input);
