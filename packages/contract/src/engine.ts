import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { engineKindSchema } from './session.ts';
import { idSchema, instantSchema, saidSchema } from './values.ts';

/** `events`: happened, not yet worked in. `timers`: due now. `outbox`: decided, not yet sent. `unknown`: sent, the provider's word is missing. */
export const QUEUES = ['events', 'timers', 'outbox', 'unknown'] as const;

export const engineStatusSchema = z
  .object({
    kind: engineKindSchema,
    state: z.enum(['running', 'stepping', 'idle', 'unreachable']),
    /** Temporal: address and namespace; embedded: null. */
    address: z.string().nullable(),
    /** When this process took up its work, by the real clock. */
    since: instantSchema,
    /** By the workspace's clock. */
    lastActivityAt: instantSchema.nullable(),
    queues: z.array(z.object({ id: z.enum(QUEUES), depth: z.int().min(0), oldestAt: instantSchema.nullable() })),
    enrolments: z.object({ running: z.int().min(0), paused: z.int().min(0), stuck: z.int().min(0), ended: z.int().min(0) }),
    /** The oldest ones first, at most 50. */
    stuck: z.array(
      z.object({
        enrolmentId: idSchema('enrolment'),
        accountId: idSchema('account'),
        personName: z.string(),
        journeyName: z.string(),
        stepName: z.string(),
        since: instantSchema,
        reason: saidSchema,
      }),
    ),
    product: z.object({ version: z.string(), tzdata: z.string() }),
  })
  .meta({ id: 'EngineStatus' });
export type EngineStatus = z.infer<typeof engineStatusSchema>;

export const engineEndpoints = {
  status: endpoint({
    method: 'get',
    path: '/engine',
    needs: 'engine.read',
    summary: 'Which engine runs, what it has before it, who is stuck',
    answer: engineStatusSchema,
  }),
} as const;
