import { api, type PackCheck, type PackVersion } from '@makegood/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import type { CallFailure } from '../../../api/problem.ts';
import { keyOf } from '../../../api/queries.ts';

/**
 * Whether a saved version is fit to decide. Nothing is changed by asking, so the answer is kept like any other reading;
 * the mutation check takes seconds and is made when it is asked for.
 */
export function useCheck({ id, revision }: Pick<PackVersion, 'id' | 'revision'>, mutations: boolean) {
  return useQuery<PackCheck, CallFailure>({
    queryKey: [...keyOf(api.packChecks.check), id, revision, mutations],
    queryFn: ({ signal }) => {
      if (id === null) throw new Error('What the release brings was checked when it was made');
      return call(api.packChecks.check, { params: { id }, body: { mutations } }, signal);
    },
    enabled: id !== null,
    staleTime: Infinity,
    meta: { fixed: true },
    placeholderData: (before) => before,
  });
}

/** How many rules that can stand in the way are shown both objecting and silent. */
export function coveredRules({ coverage }: PackCheck): { readonly needed: number; readonly covered: number } {
  const needed = coverage.filter((rule) => rule.needed);
  return { needed: needed.length, covered: needed.filter(({ objecting, silent }) => objecting > 0 && silent > 0).length };
}
