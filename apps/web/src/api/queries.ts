import type { AnswerOf, CallOf, Endpoint } from '@makegood/contract';
import { queryOptions, useMutation, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { call, type Given } from './call.ts';
import { type CallFailure } from './problem.ts';

/** First member of a query's key: the operation's path, so that a change can name what it makes stale. */
export const keyOf = (endpoint: Endpoint): readonly [string] => [endpoint.path];

export const asking = <E extends Endpoint>(endpoint: E, given: CallOf<E> & Given) =>
  queryOptions<AnswerOf<E>, CallFailure>({
    queryKey: [...keyOf(endpoint), given],
    queryFn: ({ signal }) => call(endpoint, given, signal),
  });

type AskOptions<Answer> = Pick<
  UseQueryOptions<Answer, CallFailure>,
  'refetchInterval' | 'enabled' | 'placeholderData' | 'staleTime' | 'meta'
>;

/** Reads one operation and keeps it fresh. */
export const useAsk = <E extends Endpoint>(endpoint: E, given: CallOf<E> & Given, options: AskOptions<AnswerOf<E>> = {}) =>
  useQuery<AnswerOf<E>, CallFailure>({ ...asking(endpoint, given), ...options });

/** Of what does not change by anything that is done here, such as words or what a file holds. */
export const FIXED = { staleTime: Infinity, meta: { fixed: true } } as const;

/** Does something on the server, then makes everything read again: one change may show on any screen. */
export function useAct<E extends Endpoint>(endpoint: E, done?: (answer: AnswerOf<E>, given: CallOf<E> & Given) => void) {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, CallFailure, CallOf<E> & Given>({
    mutationFn: (given) => call(endpoint, given),
    onSuccess: (answer, given) => {
      done?.(answer, given);
      void client.invalidateQueries({ predicate: (query) => query.meta?.['fixed'] !== true });
    },
  });
}
