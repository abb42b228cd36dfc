import { z } from 'zod';
import { instantSchema } from './values.ts';

/** How a wish, a stop or a dispute reached us; some rules hold only what came in writing. */
export const PROOF_FORMS = ['oral', 'written', 'letter', 'registeredMail', 'email', 'electronic', 'replySTOP'] as const;
export const proofFormSchema = z.enum(PROOF_FORMS);
export type ProofForm = z.infer<typeof proofFormSchema>;

/** What stands behind a hold, a consent or a wish. */
export const proofSchema = z.object({
  /** Null where it did not come in one of these forms: by a link, from a file, from a journey. */
  form: proofFormSchema.nullable(),
  receivedAt: instantSchema.nullable(),
  note: z.string().nullable(),
});
export type Proof = z.infer<typeof proofSchema>;

/** As whoever records it knows it. Received now when nothing is said; never in the future. */
export const newProofSchema = z.object({
  form: proofFormSchema.optional(),
  receivedAt: instantSchema.optional(),
  note: z.string().trim().max(1000).optional(),
});
