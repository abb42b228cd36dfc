import { QueryClient } from '@tanstack/react-query';
import { CallFailure } from '../api/problem.ts';

/** A refusal is an answer: asking again would not change it. Only what never arrived is asked for again. */
const worthAgain = (tries: number, error: unknown): boolean =>
  tries < 2 && error instanceof CallFailure && (error.code === 'offline' || error.code === 'unavailable');

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthAgain, staleTime: 5_000 }, mutations: { retry: false } },
});
