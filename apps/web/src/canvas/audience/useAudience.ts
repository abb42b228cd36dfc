import { useDebouncedValue } from '@mantine/hooks';
import { api, type Audience } from '@makegood/contract';
import { problemsOf, type Condition } from '@makegood/journey';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import type { CallFailure } from '../../api/problem.ts';
import { keyOf } from '../../api/queries.ts';

/** How long nothing must be typed before it is counted, in milliseconds. */
const QUIET = 350;
/** Parts that are asked for one after another; past them the number is a least one. */
const MOST_PARTS = 50;

/** The parts of the answer that have come so far, added up. */
export type Counted = Pick<Audience, 'open' | 'looked' | 'matching' | 'unknown' | 'languages' | 'countries' | 'members'> & {
  /** False while further parts are on their way, or when there are too many of them. */
  readonly whole: boolean;
  readonly counting: boolean;
};

/** `undefined`: there is nothing that could be asked, because the condition is not finished. */
export function useAudience(condition: Condition | null | undefined, members = 0) {
  const finished = condition !== undefined && (condition === null || problemsOf(condition).length === 0);
  const text = finished ? JSON.stringify(condition) : null;
  const [asked] = useDebouncedValue(text, QUIET);
  const client = useQueryClient();
  const key = [...keyOf(api.audience.count), asked, members];
  const query = useQuery<Counted, CallFailure>({
    queryKey: key,
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    queryFn: async ({ signal }) => {
      const body = { condition: asked === null ? null : (JSON.parse(asked) as Record<string, unknown> | null) };
      const showing = members > 0 ? { members: { of: 'matching' as const, limit: members } } : {};
      let counted: Counted | null = null;
      let cursor: string | null = null;
      for (let part = 0; part < MOST_PARTS && (part === 0 || cursor !== null); part += 1) {
        const answer: Audience = await call(
          api.audience.count,
          { body: { ...body, ...(part === 0 ? showing : {}), ...(cursor === null ? {} : { cursor }) } },
          signal,
        );
        cursor = answer.next;
        counted = added(counted, answer);
        if (cursor !== null) client.setQueryData<Counted>(key, counted);
      }
      if (counted === null) throw new Error('Nothing was asked');
      return { ...counted, counting: false };
    },
  });
  return {
    data: finished ? query.data : undefined,
    error: finished ? query.error : null,
    stale: text !== asked || query.isPlaceholderData,
    finished,
  };
}

function added(so: Counted | null, part: Audience): Counted {
  const { open, languages, countries, members } = part;
  const whole = part.next === null;
  if (so === null)
    return {
      open,
      looked: part.looked,
      matching: part.matching,
      unknown: part.unknown,
      languages,
      countries,
      members,
      whole,
      counting: true,
    };
  return {
    open,
    looked: so.looked + part.looked,
    matching: so.matching + part.matching,
    unknown: so.unknown + part.unknown,
    languages: merged(so.languages, languages, ({ locale }) => locale),
    countries: merged(so.countries, countries, ({ country }) => country),
    members: so.members,
    whole,
    counting: true,
  };
}

function merged<Row extends { readonly accounts: number }>(
  before: readonly Row[],
  more: readonly Row[],
  by: (row: Row) => string | null,
): Row[] {
  const rows = new Map<string | null, Row>();
  for (const row of [...before, ...more]) {
    const known = rows.get(by(row));
    rows.set(by(row), known ? { ...row, accounts: known.accounts + row.accounts } : row);
  }
  return [...rows.values()];
}
