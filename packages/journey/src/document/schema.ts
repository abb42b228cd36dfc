import { z } from 'zod';
import { branchSchema } from '../kinds/branch/schema.ts';
import { callSchema } from '../kinds/call/schema.ts';
import { localIdSchema, nameSchema } from '../kinds/duration-schema.ts';
import { exitSchema } from '../kinds/exit/schema.ts';
import { messageSchema } from '../kinds/message/schema.ts';
import { promiseSchema } from '../kinds/promise/schema.ts';
import { requestSchema } from '../kinds/request/schema.ts';
import { splitSchema } from '../kinds/split/schema.ts';
import { taskSchema } from '../kinds/task/schema.ts';
import { triggerSchema } from '../kinds/trigger/schema.ts';
import { updateSchema } from '../kinds/update/schema.ts';
import { waitSchema } from '../kinds/wait/schema.ts';
import { templateSchema } from '../template/schema.ts';
import { notesSchema } from './notes.ts';
import { offRampSchema } from './off-ramps.ts';
import { phasesSchema } from './phases.ts';
import { placeSchema } from './place.ts';

/** The newest form of a stored document. Older ones are migrated step by step; a newer one is refused, never guessed at. */
export const SCHEMA_VERSION = 2;

export const STEPS_LIMIT = 2000;
export const TEMPLATES_LIMIT = 200;

const step = <Kind extends string, Config extends z.ZodType>(kind: Kind, config: Config) =>
  z.strictObject({
    kind: z.literal(kind),
    name: nameSchema,
    config,
    /** Branch id → id of the step it leads to. A branch that is not drawn is absent. */
    next: z.record(localIdSchema, localIdSchema),
    at: placeSchema,
    /** The phase it is in, by id. One that is not there counts as none. */
    phase: localIdSchema.optional(),
    /** Left out for now: people pass it by the branch that its kind names, see `bypassOf`. */
    skipped: z.literal(true).optional(),
  });

export const stepSchema = z.discriminatedUnion('kind', [
  step('trigger', triggerSchema),
  step('wait', waitSchema),
  step('message', messageSchema),
  step('branch', branchSchema),
  step('split', splitSchema),
  step('promise', promiseSchema),
  step('task', taskSchema),
  step('update', updateSchema),
  step('request', requestSchema),
  step('call', callSchema),
  step('exit', exitSchema),
]);

/** A journey as it is drawn and stored. Steps are keyed by id, so a rename breaks nothing. */
export const journeySchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  name: nameSchema,
  description: z.string().max(2000),
  steps: z.record(localIdSchema, stepSchema).refine((steps) => Object.keys(steps).length <= STEPS_LIMIT),
  templates: z.array(templateSchema).max(TEMPLATES_LIMIT),
  offRamps: z.array(offRampSchema).max(20),
  notes: notesSchema,
  phases: phasesSchema,
});

export type JourneyDocument = z.infer<typeof journeySchema>;
export type Step = JourneyDocument['steps'][string];
export type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;
