import { z } from 'zod';

/** What the thread of a back-test says to the one that started it. */
export const workerWordSchema = z.discriminatedUnion('word', [
  z.object({ word: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ word: z.literal('done') }),
  z.object({ word: z.literal('cancelled') }),
]);
export type WorkerWord = z.infer<typeof workerWordSchema>;
