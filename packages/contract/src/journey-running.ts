import { z } from 'zod';
import { crowdSchema, instantSchema } from './values.ts';

export const resumePolicySchema = z.enum(['now', 'retime', 'skip']);
export type ResumePolicyChoice = z.infer<typeof resumePolicySchema>;

/** Whom a pause would hold; nobody enters meanwhile. */
export const pausePreviewSchema = z.object({
  held: crowdSchema,
  /** Of these, for whom something falls due within a day. */
  dueWithinDay: crowdSchema,
});

export const resumePreviewSchema = z.object({
  held: crowdSchema,
  pausedAt: instantSchema,
  /** How long it has lasted by the workspace's clock, in milliseconds. */
  lasted: z.int().min(0),
  /** Whose wait ran out during the pause. */
  overdue: crowdSchema,
  /** For whom something came in meanwhile (a payment, a reply, a finished task); it is looked at with every policy. */
  cameIn: crowdSchema,
  /** What each choice does. */
  policies: z.array(
    z.object({
      policy: resumePolicySchema,
      /** Whose step ends and who goes on at once. */
      goOn: crowdSchema,
      /** Of these, who come to a message next; whether it may be sent is decided then. */
      messages: crowdSchema,
      /** Who come to a message next and are led past it. */
      passedOver: crowdSchema,
      /** Whose time is put off by as long as the pause lasted. */
      putOff: crowdSchema,
    }),
  ),
});
export type ResumePreview = z.infer<typeof resumePreviewSchema>;

export const retirePreviewSchema = z.object({ inside: crowdSchema, held: crowdSchema });
