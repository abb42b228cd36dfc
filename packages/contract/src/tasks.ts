import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { listQuery, pageOf } from './lists.ts';
import { idParams, idSchema, instantSchema, moneySchema } from './values.ts';

export const taskStatusSchema = z.enum(['open', 'taken', 'completed', 'withdrawn']);

export const taskSchema = z
  .object({
    id: idSchema('task'),
    queue: z.string(),
    title: z.string(),
    instructions: z.string(),
    priority: z.enum(['low', 'normal', 'high', 'urgent']),
    createdAt: instantSchema,
    dueAt: instantSchema,
    overdue: z.boolean(),
    status: taskStatusSchema,
    takenBy: z.object({ id: idSchema('user'), name: z.string() }).nullable(),
    account: z.object({ id: idSchema('account'), reference: z.string(), personName: z.string(), balance: moneySchema }),
    journeyName: z.string().nullable(),
    stepName: z.string().nullable(),
    /** Set where a rule wants a person's word before a contact; whether it is the caller who may give it. */
    review: z.enum(['mayDecide', 'ownContact', 'notAllowed']).nullable(),
    /** How it can end; each is a branch of the journey. */
    outcomes: z.array(z.object({ id: z.string(), name: z.string() })),
    completed: z.object({ at: instantSchema, by: z.string(), outcome: z.string(), note: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof taskSchema>;

const task = idParams('task');

export const taskEndpoints = {
  list: endpoint({
    method: 'get',
    path: '/tasks',
    needs: 'tasks.read',
    summary: 'Work for people, most urgent first',
    query: listQuery.extend({
      status: z.enum(['open', 'taken', 'completed', 'unfinished']).default('unfinished'),
      queue: z.string().max(120).optional(),
      mine: z.enum(['yes', 'no']).optional(),
    }),
    answer: pageOf(taskSchema).extend({ queues: z.array(z.object({ name: z.string(), open: z.int().min(0), overdue: z.int().min(0) })) }),
  }),
  take: endpoint({
    method: 'post',
    path: '/tasks/{id}/take',
    needs: 'tasks.work',
    summary: 'Take a task; a conflict when somebody else has it',
    params: task,
    answer: taskSchema,
  }),
  release: endpoint({
    method: 'post',
    path: '/tasks/{id}/release',
    needs: 'tasks.work',
    summary: 'Give it back to the queue',
    params: task,
    answer: taskSchema,
  }),
  complete: endpoint({
    method: 'post',
    path: '/tasks/{id}/complete',
    needs: 'tasks.work',
    summary: 'Finish it with an outcome; the journey goes on by that branch',
    params: task,
    body: z.object({ outcome: z.string().max(100), note: z.string().trim().max(4000).optional() }),
    answer: taskSchema,
  }),
} as const;
