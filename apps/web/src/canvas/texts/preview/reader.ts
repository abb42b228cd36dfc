import { idSchema } from '@makegood/contract';
import type { AccountId } from '@makegood/base';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

/** On whom texts are tried: the same person from one step to the next, until somebody else is chosen. */
export type Reader = { readonly account: AccountId; readonly name: string };

const KEY = 'makegood.reader';

function remembered(): Reader | null {
  try {
    const [id = '', name = ''] = sessionStorage.getItem(KEY)?.split('\n') ?? [];
    const account = idSchema('account').safeParse(id);
    return account.success ? { account: account.data, name } : null;
  } catch {
    return null; // Storage can be forbidden; the choice then lasts as long as the page.
  }
}

const chosen = createStore<{ readonly reader: Reader | null }>(() => ({ reader: remembered() }));

export const useChosenReader = (): Reader | null => useStore(chosen, (state) => state.reader);

export function chooseReader(reader: Reader | null): void {
  chosen.setState({ reader });
  try {
    if (reader === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, `${reader.account}\n${reader.name}`);
  } catch {
    // See above.
  }
}
