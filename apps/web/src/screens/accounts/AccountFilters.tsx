import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { api, BUCKETS, accountStatusSchema, idSchema, mayDo } from '@makegood/contract';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import classes from './Accounts.module.css';
import { accountsSearch, type AccountsSearch } from './search.ts';

type AccountFiltersProps = { readonly search: AccountsSearch; readonly change: (search: AccountsSearch) => void };

const NONE = 'any';

/** One drop-down of the row. “Any” is a choice like the others. */
function Filter({
  label,
  value,
  data,
  onChange,
}: {
  label: string;
  value: string | undefined;
  data: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}) {
  const say = useSay();
  return (
    <Select
      className={classes.filter ?? ''}
      label={label}
      value={value ?? NONE}
      data={[{ value: NONE, label: say('web.accounts.any') }, ...data]}
      onChange={(chosen) => onChange(chosen === null || chosen === NONE ? undefined : chosen)}
    />
  );
}

export function AccountFilters({ search, change }: AccountFiltersProps) {
  const say = useSay();
  const { roles } = useSession();
  const journeys = useAsk(api.journeys.list, { query: { limit: 200 } }, { enabled: mayDo(roles, 'journeys.read') });
  const [text, setText] = useState(search.q ?? '');
  const look = useDebouncedCallback((q: string) => change({ ...search, q: q.trim() || undefined }), 250);
  useEffect(() => {
    setText(search.q ?? '');
  }, [search.q]);
  /** Everything goes through the address's own schema: what it does not know falls away. */
  const set = (part: Record<string, string | undefined>): void => change(accountsSearch.parse({ ...search, ...part }));
  return (
    <form className={classes.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        className={classes.search ?? ''}
        type="search"
        label={say('web.accounts.search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <Filter
        label={say('web.accounts.bucket')}
        value={search.bucket}
        data={BUCKETS.map((value) => ({ value, label: say(`web.bucket.${value}`) }))}
        onChange={(bucket) => set({ bucket })}
      />
      <Filter
        label={say('web.accounts.status')}
        value={search.status}
        data={accountStatusSchema.options.map((value) => ({ value, label: say(`web.accountStatus.${value}`) }))}
        onChange={(status) => set({ status })}
      />
      <Filter
        label={say('web.accounts.held')}
        value={search.held}
        data={(['yes', 'no'] as const).map((value) => ({ value, label: say(`web.accounts.held.${value}`) }))}
        onChange={(held) => set({ held })}
      />
      {journeys.data && journeys.data.items.length > 0 ? (
        <Filter
          label={say('web.accounts.journey')}
          value={search.journey}
          data={journeys.data.items.map(({ id, name }) => ({ value: idSchema('journey').parse(id), label: name }))}
          onChange={(journey) => set({ journey, step: undefined, stepName: undefined })}
        />
      ) : null}
      <Filter
        label={say('web.accounts.sort')}
        value={search.sort ?? 'pastDue'}
        data={(['pastDue', 'balance', 'name', 'next'] as const).map((value) => ({ value, label: say(`web.accounts.sort.${value}`) }))}
        onChange={(sort) => set({ sort })}
      />
      {search.step ? (
        <Button
          onClick={() => set({ step: undefined, stepName: undefined })}
          rightSection="×"
          aria-label={`${say('web.accounts.step', { step: search.stepName ?? search.step })} – ${say('web.accounts.clear')}`}
        >
          {say('web.accounts.step', { step: search.stepName ?? search.step })}
        </Button>
      ) : null}
    </form>
  );
}
