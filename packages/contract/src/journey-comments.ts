import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { colleagueSchema, stepIdSchema } from './journey-values.ts';
import { idParams, idSchema, instantSchema } from './values.ts';

export const commentSchema = z.object({
  id: idSchema('comment'),
  author: colleagueSchema,
  /** Real time. */
  at: instantSchema,
  /** Empty once it is `removed`. */
  text: z.string(),
  /** When its author last put it in other words. Real time. */
  edited: instantSchema.nullable(),
  /** Who took the words away, which nobody can bring back. Real time. */
  removed: z.object({ by: colleagueSchema, at: instantSchema }).nullable(),
});

/** What colleagues say to one another about a step, or about the whole journey. It stays from one version to the next. */
export const commentThreadSchema = z
  .object({
    id: idSchema('commentThread'),
    /** Null: about the whole journey. */
    step: z.string().nullable(),
    /** As the step is called now; as it was last called when it is `removed` from the draft. */
    stepName: z.string().nullable(),
    removed: z.boolean(),
    /** The first one began it. */
    comments: z.array(commentSchema).min(1),
    resolved: z.object({ by: colleagueSchema, at: instantSchema }).nullable(),
  })
  .meta({ id: 'CommentThread' });
export type CommentThread = z.infer<typeof commentThreadSchema>;

const thread = idParams('commentThread');
const comment = idParams('comment');
const text = z.string().trim().min(1).max(4_000);

export const journeyCommentEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/journeys/{id}/comments',
    needs: 'journeys.read',
    summary: 'Every thread of a journey, the one with the latest word first; resolved ones last',
    params: idParams('journey'),
    answer: z.object({ items: z.array(commentThreadSchema) }),
  }),
  begin: endpoint({
    method: 'post',
    path: '/journeys/{id}/comments',
    needs: 'journeys.comment',
    summary: 'Say something about a step of the draft, or about the whole journey',
    params: idParams('journey'),
    body: z.object({ step: stepIdSchema.nullable(), text }),
    answer: commentThreadSchema,
  }),
  reply: endpoint({
    method: 'post',
    path: '/comment-threads/{id}/replies',
    needs: 'journeys.comment',
    summary: 'Answer; a resolved thread is open again',
    params: thread,
    body: z.object({ text }),
    answer: commentThreadSchema,
  }),
  edit: endpoint({
    method: 'put',
    path: '/comments/{id}',
    needs: 'journeys.comment',
    summary: 'Put one’s own comment in other words',
    params: comment,
    body: z.object({ text }),
    answer: commentThreadSchema,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/comments/{id}',
    needs: 'journeys.comment',
    summary: 'Take away the words of one’s own comment; of anybody’s for administrators and compliance officers',
    params: comment,
    answer: commentThreadSchema,
  }),
  resolve: endpoint({
    method: 'post',
    path: '/comment-threads/{id}/resolve',
    needs: 'journeys.comment',
    summary: 'Nothing more is to be done about it',
    params: thread,
    answer: commentThreadSchema,
  }),
  reopen: endpoint({
    method: 'post',
    path: '/comment-threads/{id}/reopen',
    needs: 'journeys.comment',
    summary: 'Something is to be done about it after all',
    params: thread,
    answer: commentThreadSchema,
  }),
} as const;
