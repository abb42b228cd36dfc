import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { api, type AccountSummary } from '@makegood/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';

/** Whom it is about, found by name or by the firm's own number of the account. */
export function AccountPicker({
  chosen,
  choose,
}: {
  readonly chosen: AccountSummary | null;
  readonly choose: (account: AccountSummary) => void;
}) {
  const say = useSay();
  const [text, setText] = useState('');
  const nameOf = ({ personName, reference }: AccountSummary): string => `${personName} · ${reference}`;
  const [looked] = useDebouncedValue(chosen && text === nameOf(chosen) ? '' : text, 200);
  const asked = useAsk(
    api.accounts.list,
    { query: { q: looked || undefined, limit: 20, sort: 'name' } },
    { placeholderData: keepPreviousData },
  );
  const found = asked.data?.items ?? [];
  const all = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      label={say('web.evidence.who')}
      searchable
      value={chosen?.id ?? null}
      data={all.map((account) => ({ value: String(account.id), label: nameOf(account) }))}
      filter={({ options }) => options}
      onSearchChange={setText}
      nothingFoundMessage={say('web.evidence.nobody')}
      onChange={(value) => {
        const account = all.find(({ id }) => id === value);
        if (account) choose(account);
      }}
    />
  );
}
