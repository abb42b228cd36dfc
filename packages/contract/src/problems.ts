import { z } from 'zod';
import { saidSchema } from './values.ts';

/** HTTP status of each code: 400, 401, 403, 404, 409, 413, 422, 429, 503, 500. */
export const PROBLEM_STATUS = {
  invalid: 400,
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  refused: 422,
  tooMany: 429,
  unavailable: 503,
  unexpected: 500,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

/**
 * What every failed call answers. `message` is for a person: what happened and what can be done. `details` depends on
 * the code: field errors for `invalid`, the current draft for a `conflict` on one, findings for a publish that is `refused`.
 */
export const problemSchema = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]),
      message: saidSchema,
      details: z.unknown().optional(),
    }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

/** `details` of `invalid`. */
export const fieldErrorsSchema = z.array(z.object({ path: z.string(), message: saidSchema }));
