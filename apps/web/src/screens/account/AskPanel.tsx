import type { AccountId } from '@makegood/base';
import { api, CHANNELS, type Channel } from '@makegood/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/call.ts';
import { useSay } from '../../i18n/say.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import classes from './Decision.module.css';
import { DecisionView } from './DecisionView.tsx';

/** Asks the gate, by one channel after the other, without sending or counting anything. */
export function AskPanel({ id, name, close }: { readonly id: AccountId; readonly name: string; readonly close: () => void }) {
  const say = useSay();
  const [channel, setChannel] = useState<Channel>('sms');
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (by: Channel) => call(api.accounts.mayContact, { params: { id }, body: { channel: by } }),
  });
  useEffect(() => {
    mutate(channel);
  }, [channel, mutate]);
  return (
    <SidePanel title={say('web.decision.ask', { name })} onClose={close} focusKey="ask">
      <div className={classes.ask}>
        <Segmented
          label={say('web.decision.ask.channel')}
          value={channel}
          options={CHANNELS.map((value) => ({ value, label: say(`web.channel.${value}`) }))}
          onChange={setChannel}
        />
        <small>{say('web.decision.ask.help')}</small>
      </div>
      <div role="status" style={{ display: 'grid', gap: 16 }}>
        {isPending ? (
          <Loading />
        ) : error ? (
          <ProblemNotice error={error} retry={() => mutate(channel)} />
        ) : data ? (
          <DecisionView decision={data} />
        ) : null}
      </div>
    </SidePanel>
  );
}
