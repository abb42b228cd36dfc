import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { documentSchema, findingSchema, versionSchema } from './journey-values.ts';
import { idParams, instantSchema } from './values.ts';

const version = idParams('journey').extend({ number: z.coerce.number<number | string>().int().min(1) });

export const journeyVersionEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/journeys/{id}/versions',
    needs: 'journeys.read',
    summary: 'Every published version, the newest first, with who drew, approved and published it',
    params: idParams('journey'),
    answer: z.object({ items: z.array(versionSchema) }),
  }),
  rename: endpoint({
    method: 'put',
    path: '/journeys/{id}/versions/{number}/name',
    needs: 'journeys.publish',
    summary: 'Give a published version another label, or none; what it does stays as it was published',
    params: version,
    body: z.object({ name: z.string().trim().min(1).max(120).nullable() }),
    answer: versionSchema,
  }),
  restore: endpoint({
    method: 'post',
    path: '/journeys/{id}/versions/{number}/restore',
    needs: 'journeys.draw',
    summary: 'Make the draft what a version said; nothing is published. Answers what it replaced, and a conflict on an older revision',
    params: version,
    body: z.object({ revision: z.int().min(1) }),
    answer: z.object({
      revision: z.int().min(1),
      savedAt: instantSchema,
      document: documentSchema,
      findings: z.array(findingSchema),
      /** The draft that it took the place of, to be undone. */
      replaced: documentSchema,
    }),
  }),
} as const;
