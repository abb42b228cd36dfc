import type { PackVersionId } from '@makegood/base';
import { backTestEndpoints, type BackTest } from '@makegood/contract';
import { useQueryClient } from '@tanstack/react-query';
import { keyOf, useAct, useAsk } from '../../../api/queries.ts';

/** How often a running one is looked at, in milliseconds. */
const POLL = 700;

export const isUnderWay = ({ state }: Pick<BackTest, 'state'>): boolean => state === 'waiting' || state === 'running';

/** The latest back-test of a version, followed while it runs; it goes on while nobody looks. */
export function useBackTest(version: PackVersionId) {
  const client = useQueryClient();
  const latest = useAsk(backTestEndpoints.list, { query: { packVersionId: version, limit: 1 } });
  const id = latest.data?.items[0]?.id;
  const read = useAsk(
    backTestEndpoints.read,
    // Without one nothing is asked; the id only fills the address.
    { params: { id: id ?? (latest.data?.items[0]?.id as BackTest['id']) } },
    { enabled: id !== undefined, refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data) ? POLL : false) },
  );
  const start = useAct(backTestEndpoints.start, (begun) => {
    client.setQueryData([...keyOf(backTestEndpoints.read), { params: { id: begun.id } }], begun);
  });
  const cancel = useAct(backTestEndpoints.cancel);
  return {
    test: id === undefined ? null : (read.data ?? null),
    error: latest.error ?? read.error,
    waiting: latest.isPending,
    start,
    cancel,
  };
}
