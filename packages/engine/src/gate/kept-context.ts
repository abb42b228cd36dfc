import { storedContext, withoutNumbers, type ContactContext } from '@makegood/rules';
import type { Address } from '@makegood/store';

/**
 * A contact context as it is kept with a decision: numbers and addresses by the ids of their rows, those that are on file
 * no more by a word of this context alone. So there is nothing in it that an erasure would have to look for, and the
 * rules still see which contacts went to one and the same number.
 */
export function keptContext(context: ContactContext, addresses: readonly Pick<Address, 'id' | 'value'>[]): string {
  const names = new Map<string, string>(addresses.map(({ id, value }) => [value, id]));
  const onFile = names.size;
  return storedContext(
    withoutNumbers(context, (number) => {
      const name = names.get(number) ?? `unlisted-${names.size - onFile + 1}`;
      names.set(number, name);
      return name;
    }),
  );
}
