import { setImmediate as othersFirst } from 'node:timers/promises';
import type { FactValues } from '@makegood/contract';
import type { AccountWithDebtor } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';

/** Enough to know how things are written in a portfolio, without reading all of a large one. */
const LOOKED_AT = 5_000;
const PAGE = 500;
/** Of one fact, and of fields of the portfolio's own; more is no list to choose from. */
const MOST_VALUES = 100;
const MOST_FIELDS = 60;

/** Facts whose values are words of the portfolio, without what tells one person from another. */
const WORDS: Readonly<Record<string, (of: AccountWithDebtor) => readonly (string | null)[]>> = {
  'account.creditor': ({ account }) => [account.creditor],
  'account.product': ({ account }) => [account.product],
  'account.currency': ({ account }) => [account.currency],
  'account.tags': ({ account }) => account.tags,
  'person.country': ({ debtor }) => [debtor.country],
  'person.subdivision': ({ debtor }) => [debtor.subdivision],
  'person.city': ({ debtor }) => [debtor.city],
};

/** Which values the facts of this portfolio have, the most frequent first, and which fields of its own it has. */
export async function factValues(desk: Desk): Promise<FactValues> {
  const counts: Counts = new Map(Object.keys(WORDS).map((fact) => [fact, new Map()]));
  let looked = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Desk['store']['accounts']['scan']>> = await desk.store.accounts.scan(desk.workspace.id, 'open', {
      after,
      limit: PAGE,
    });
    for (const of of page.items) {
      for (const [fact, read] of Object.entries(WORDS)) for (const value of read(of)) add(counts, fact, value);
      for (const [field, value] of Object.entries(of.account.custom)) add(counts, `account.field.${field}`, value);
    }
    looked += page.items.length;
    after = page.next;
    await othersFirst();
  } while (after !== null && looked < LOOKED_AT);
  return { looked, complete: after === null, facts: [...counts].map(([fact, values]) => ({ fact, values: frequent(values) })) };
}

type Value = FactValues['facts'][number]['values'][number]['value'];
type Counts = Map<string, Map<Value, number>>;

function add(counts: Counts, fact: string, value: Value | null): void {
  if (value === null || value === '' || String(value).length > 200) return;
  const known = counts.get(fact);
  if (known) known.set(value, (known.get(value) ?? 0) + 1);
  else if (counts.size < MOST_FIELDS + Object.keys(WORDS).length) counts.set(fact, new Map([[value, 1]]));
}

const frequent = (values: ReadonlyMap<Value, number>): FactValues['facts'][number]['values'] =>
  [...values]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value, accounts]) => ({ value, accounts }));
