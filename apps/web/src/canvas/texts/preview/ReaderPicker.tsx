import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { api } from '@makegood/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { chooseReader, type Reader } from './reader.ts';

/** On whom the text is tried: anybody of the portfolio, by name or number. */
export function ReaderPicker({ reader, label }: { readonly reader: Reader | null; readonly label?: string }) {
  const say = useSay();
  const [text, setText] = useState('');
  const [looked] = useDebouncedValue(text === reader?.name ? '' : text, 200);
  const asked = useAsk(
    api.accounts.list,
    { query: { q: looked || undefined, limit: 20, sort: 'name', status: 'open' } },
    { placeholderData: keepPreviousData },
  );
  const found = (asked.data?.items ?? []).map(({ id, personName, reference }) => ({ account: id, name: personName, reference }));
  const options = found.map(({ account, name, reference }) => ({ value: String(account), label: `${name} · ${reference}` }));
  const all =
    reader && !options.some(({ value }) => value === reader.account)
      ? [{ value: String(reader.account), label: reader.name }, ...options]
      : options;
  return (
    <Select
      label={label ?? say('web.panel.preview.reader')}
      placeholder={say('web.panel.preview.find')}
      searchable
      allowDeselect={false}
      value={reader?.account ?? null}
      data={all}
      filter={({ options: given }) => given}
      onSearchChange={setText}
      nothingFoundMessage={say('web.panel.preview.nobody')}
      onChange={(value) => {
        const account = found.find((one) => one.account === value);
        if (account) chooseReader({ account: account.account, name: account.name });
      }}
    />
  );
}
