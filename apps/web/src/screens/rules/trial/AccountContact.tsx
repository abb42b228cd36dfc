import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { AccountId } from '@makegood/base';
import { api, CHANNELS, type Channel, type PackSimulation } from '@makegood/contract';
import { useState } from 'react';
import { useAsk } from '../../../api/queries.ts';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import fieldClasses from '../fields/Fields.module.css';
import { instantOf } from './instantOf.ts';
import { useTrial } from './useTrial.ts';

/** Somebody's real facts: which account, by which channel, when. */
export function AccountContact({ onFound }: { readonly onFound: (simulation: PackSimulation) => void }) {
  const say = useSay();
  const { workspace } = useSession();
  const [sought, setSought] = useState('');
  const [q] = useDebouncedValue(sought.trim(), 250);
  const [account, setAccount] = useState<AccountId | null>(null);
  const [channel, setChannel] = useState<Channel>('sms');
  const [local, setLocal] = useState('');
  const found = useAsk(api.accounts.list, { query: { limit: 20, ...(q ? { q } : {}) } }, { placeholderData: (before) => before });
  const trial = useTrial();
  const items = found.data?.items ?? [];
  const at = instantOf(local, workspace.timezone);
  return (
    <form
      className={fieldClasses.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (account) trial.mutate({ type: 'account', accountId: account, channel, ...(at === null ? {} : { at }) }, { onSuccess: onFound });
      }}
    >
      <div className={fieldClasses.row}>
        <Select
          className={fieldClasses.grow ?? ''}
          label={say('web.rules.try.account')}
          placeholder={say('web.rules.try.account.find')}
          searchable
          filter={({ options }) => options}
          onSearchChange={setSought}
          value={account}
          data={items.map((one) => ({ value: one.id, label: `${one.personName} · ${one.reference}` }))}
          nothingFoundMessage={say('web.rules.try.account.none')}
          onChange={(chosen) => setAccount(items.find(({ id }) => id === chosen)?.id ?? null)}
        />
        <Select
          w={130}
          label={say('web.rules.try.channel')}
          value={channel}
          data={CHANNELS.map((one) => ({ value: one, label: say(`web.channel.${one}`) }))}
          onChange={(chosen) => setChannel(CHANNELS.find((one) => one === chosen) ?? channel)}
        />
        <TextInput
          w={200}
          type="datetime-local"
          label={say('web.rules.try.when', { zone: workspace.timezone })}
          value={local}
          onChange={(event) => setLocal(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" disabled={account === null} loading={trial.isPending}>
          {say('web.rules.try.ask')}
        </Button>
      </div>
      {trial.error ? <ProblemNotice error={trial.error} /> : null}
    </form>
  );
}
