import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { PersonId } from '@makegood/base';
import { api, idSchema } from '@makegood/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';

type PersonPickerProps = {
  readonly chosen: { readonly id: PersonId; readonly name: string } | null;
  readonly choose: (id: PersonId) => void;
};

/** Whose phone is held: people with messages first, and anybody by name. */
export function PersonPicker({ chosen, choose }: PersonPickerProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const [looked] = useDebouncedValue(text === chosen?.name ? '' : text, 200);
  const people = useAsk(api.sandbox.people, { query: { q: looked || undefined, limit: 20 } }, { placeholderData: keepPreviousData });
  const found = people.data?.items ?? [];
  const data = found.map((person) => ({ value: String(person.id), label: person.name }));
  if (chosen && !data.some((one) => one.value === chosen.id)) data.unshift({ value: chosen.id, label: chosen.name });
  return (
    <Select
      aria-label={say('web.phone.whose')}
      placeholder={say('web.phone.find')}
      searchable
      clearable={false}
      value={chosen?.id ?? null}
      data={data}
      filter={({ options }) => options}
      onSearchChange={setText}
      nothingFoundMessage={say('web.phone.nobody')}
      onChange={(value) => {
        const id = idSchema('person').safeParse(value);
        if (id.success) choose(id.data);
      }}
    />
  );
}
