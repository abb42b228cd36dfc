import { api, type FactValues } from '@makegood/contract';
import { FACTS, factOf, type Fact, type FactType } from '@makegood/journey';
import { useMemo } from 'react';
import { useAsk } from '../../../api/queries.ts';

export type SeenValue = FactValues['facts'][number]['values'][number];
/** What can be asked about here: the product's facts and the portfolio's own fields, with the values that were seen. */
export type KnownFact = Fact & { readonly seen: readonly SeenValue[] };

const NONE: readonly SeenValue[] = [];

export function useFacts(): { readonly facts: readonly KnownFact[]; readonly find: (id: string) => KnownFact | null } {
  const { data } = useAsk(api.audience.values, {}, { staleTime: 300_000 });
  return useMemo(() => {
    const seen = new Map((data?.facts ?? []).map(({ fact, values }) => [fact, values]));
    const own = [...seen].flatMap(([id, values]) => {
      const fact = id.startsWith('account.field.') ? factOf(id) : null;
      return fact ? [{ ...fact, type: typeOf(values), seen: values }] : [];
    });
    const facts = [...FACTS.map((fact) => ({ ...fact, seen: seen.get(fact.id) ?? NONE })), ...own];
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    return {
      facts,
      // A field that no open account has any more can still be asked about.
      find: (id) => {
        const known = byId.get(id) ?? factOf(id);
        return known ? { seen: NONE, ...known } : null;
      },
    };
  }, [data]);
}

/** A field of the portfolio's own is what its values are. */
function typeOf(values: readonly SeenValue[]): FactType {
  if (values.length > 0 && values.every(({ value }) => typeof value === 'number')) return 'number';
  if (values.length > 0 && values.every(({ value }) => typeof value === 'boolean')) return 'flag';
  return 'text';
}
