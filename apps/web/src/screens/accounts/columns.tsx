import type { AccountSummary, Bucket } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../i18n/say.tsx';
import { Amount } from '../../kit/Amount.tsx';
import { Chip } from '../../kit/Chip.tsx';
import type { Column } from '../../kit/DataTable.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';
import { When } from '../../kit/When.tsx';
import { useHoldName } from '../account/names.ts';
import classes from './Accounts.module.css';

const TONE: Readonly<Record<Bucket, Tone>> = { notDue: 'plain', early: 'info', medium: 'warn', advanced: 'stop', writtenOff: 'stop' };

export function useAccountColumns(): readonly Column<AccountSummary>[] {
  const say = useSay();
  const holdName = useHoldName();
  return [
    {
      id: 'person',
      header: say('web.accounts.person'),
      cell: (account) => (
        <div className={classes.person}>
          <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
            {account.personName}
          </Link>
          <small>
            {account.creditor} · {account.reference}
          </small>
          {account.holds.length > 0 || account.status !== 'open' ? (
            <span className={classes.chips}>
              {account.status !== 'open' ? (
                <Chip tone={account.status === 'paid' ? 'ok' : 'plain'}>{say(`web.accountStatus.${account.status}`)}</Chip>
              ) : null}
              {account.holds.map((hold) => (
                <Chip key={hold} tone="warn">
                  {holdName(hold)}
                </Chip>
              ))}
            </span>
          ) : null}
        </div>
      ),
    },
    { id: 'owes', header: say('web.accounts.owes'), align: 'end', cell: (account) => <Amount of={account.balance} /> },
    {
      id: 'pastDue',
      header: say('web.accounts.bucket'),
      cell: (account) =>
        account.bucket === 'notDue' ? (
          <Chip>{say('web.bucket.notDue')}</Chip>
        ) : (
          <Chip tone={TONE[account.bucket]} title={say(`web.bucket.name.${account.bucket}`)}>
            {say('web.days', { days: account.daysPastDue })}
          </Chip>
        ),
    },
    {
      id: 'place',
      header: say('web.accounts.place'),
      wideOnly: true,
      cell: (account) =>
        account.place.zones.length === 0 ? (
          <Chip tone="stop">{say('web.accounts.nowhere')}</Chip>
        ) : (
          (account.place.label ?? account.place.country ?? say('web.text.unknownValue'))
        ),
    },
    {
      id: 'journey',
      header: say('web.accounts.inJourney'),
      wideOnly: true,
      cell: (account) =>
        account.journey ? (
          <div className={classes.person}>
            <span>{account.journey.name}</span>
            <small>
              {account.journey.stepName}
              {account.journey.status === 'running' ? '' : ` · ${say(`web.run.${account.journey.status}`)}`}
            </small>
          </div>
        ) : (
          <span className={classes.quiet}>{say('web.accounts.notInJourney')}</span>
        ),
    },
    {
      id: 'next',
      header: say('web.accounts.next'),
      cell: (account) =>
        account.nextAt !== null ? (
          <When at={account.nextAt} {...(account.place.zones[0] ? { zone: account.place.zones[0] } : {})} />
        ) : (
          <span className={classes.quiet}>{account.journey ? say('web.accounts.waits') : <span aria-hidden="true">–</span>}</span>
        ),
    },
  ];
}
