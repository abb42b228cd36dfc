import { api } from '@makegood/contract';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { CallFailure } from '../api/problem.ts';
import { keyOf } from '../api/queries.ts';

/** A refusal is an answer: asking again would not change it. Only what never arrived is asked for again. */
const worthAgain = (tries: number, error: unknown): boolean =>
  tries < 2 && error instanceof CallFailure && (error.code === 'offline' || error.code === 'unavailable');

const sessionKey = keyOf(api.session.session);

export const queryClient: QueryClient = new QueryClient({
  // Whatever finds out first that the sign-in has ended makes the session be asked for, and its gate leads to the door.
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (error instanceof CallFailure && error.code === 'notSignedIn' && query.queryKey[0] !== sessionKey[0])
        void queryClient.invalidateQueries({ queryKey: sessionKey });
    },
  }),
  defaultOptions: { queries: { retry: worthAgain, staleTime: 5_000 }, mutations: { retry: false } },
});
