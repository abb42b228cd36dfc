import type { PackSimulation, PackVersion } from '@makegood/contract';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { AccountContact } from './AccountContact.tsx';
import { MadeUpContact } from './MadeUpContact.tsx';
import classes from './Trial.module.css';
import { TrialResult } from './TrialResult.tsx';

/** One contact tried on this version: somebody's real facts or made-up ones, and what each part of each rule saw. */
export function TryView({ version }: { readonly version: PackVersion }) {
  const say = useSay();
  const [from, setFrom] = useState<'account' | 'madeUp'>('madeUp');
  const [found, setFound] = useState<PackSimulation | null>(null);
  return (
    <>
      <div className={classes.between}>
        <h2>{say('web.rules.try')}</h2>
        <Segmented
          label={say('web.rules.try.from')}
          value={from}
          options={[
            { value: 'madeUp', label: say('web.rules.try.madeUp') },
            { value: 'account', label: say('web.rules.try.real') },
          ]}
          onChange={setFrom}
        />
      </div>
      <div className={classes.card}>
        <small>{say('web.rules.try.help')}</small>
        {from === 'account' ? (
          <AccountContact onFound={setFound} />
        ) : (
          <MadeUpContact zone={version.zone} jurisdiction={version.jurisdiction} onFound={setFound} />
        )}
      </div>
      {found ? <TrialResult simulation={found} /> : null}
    </>
  );
}
