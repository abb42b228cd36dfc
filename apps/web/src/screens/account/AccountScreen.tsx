import { Button } from '@mantine/core';
import { api, type AccountDetail } from '@makegood/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useMay, useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Screen } from '../../kit/shell/Screen.tsx';
import { AboutPanel } from './AboutPanel.tsx';
import classes from './Account.module.css';
import { AccountStats } from './AccountStats.tsx';
import { AccountTimeline } from './AccountTimeline.tsx';
import { AskPanel } from './AskPanel.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { useHoldName } from './names.ts';
import { CallPanel } from './CallPanel.tsx';
import { NextCard } from './NextCard.tsx';
import { StandingCard } from './StandingCard.tsx';
import { WritePanel } from './WritePanel.tsx';

const route = getRouteApi('/app/accounts/$accountId');

export function AccountScreen() {
  const say = useSay();
  const { accountId } = route.useParams();
  const asked = useAsk(api.accounts.read, { params: { id: accountId } }, { refetchInterval: 15_000 });
  if (asked.data) return <AccountPage detail={asked.data} />;
  return (
    <Screen title={say('web.accounts.title')} trail={[{ label: say('web.accounts.title'), to: '/accounts' }]}>
      <Asked asked={asked}>{() => null}</Asked>
    </Screen>
  );
}

function AccountChips({ detail }: { readonly detail: AccountDetail }) {
  const say = useSay();
  const holdName = useHoldName();
  const { account } = detail;
  return (
    <>
      <Chip>
        {account.creditor} · {account.reference}
      </Chip>
      {account.status === 'open' ? null : (
        <Chip tone={account.status === 'paid' ? 'ok' : 'plain'}>{say(`web.accountStatus.${account.status}`)}</Chip>
      )}
      {detail.holds.map((hold) => (
        <Chip key={hold.id} tone="warn">
          {holdName(hold.kind)}
        </Chip>
      ))}
    </>
  );
}

function AccountPage({ detail }: { readonly detail: AccountDetail }) {
  const say = useSay();
  const home = useSession().workspace.timezone;
  const { show, decision, ask, hand } = route.useSearch();
  const navigate = route.useNavigate();
  const mayHold = useMay('accounts.hold');
  const mayMake = useMay('contacts.make');
  const [holding, setHolding] = useState(false);
  const { account, person } = detail;
  const zone = person.place.zones[0] ?? home;
  const closePanel = (): void => void navigate({ search: { show }, replace: true });
  return (
    <Screen
      title={person.name}
      trail={[{ label: say('web.accounts.title'), to: '/accounts' }]}
      chips={<AccountChips detail={detail} />}
      layout="bare"
      actions={
        <>
          <Button onClick={() => void navigate({ search: { show, ask: 'contact' }, replace: true })}>
            {say('web.account.mayContact')}
          </Button>
          {mayHold ? <Button onClick={() => setHolding(true)}>{say('web.account.addHold')}</Button> : null}
          {mayMake ? (
            <>
              <Button onClick={() => void navigate({ search: { show, hand: 'write' }, replace: true })}>{say('web.hand.write')}</Button>
              <Button variant="filled" onClick={() => void navigate({ search: { show, hand: 'call' }, replace: true })}>
                {say('web.hand.call')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <div className={classes.page}>
        <div className={classes.column}>
          <AccountStats detail={detail} />
          <NextCard detail={detail} />
          <StandingCard detail={detail} zone={zone} />
          <AccountTimeline
            id={account.id}
            zone={zone}
            show={show}
            setShow={(next) => void navigate({ search: { show: next, decision }, replace: true })}
            decision={decision}
            openDecision={(id) => void navigate({ search: { show, decision: id }, replace: true })}
          />
        </div>
        {hand === 'call' && mayMake ? (
          <CallPanel detail={detail} close={closePanel} />
        ) : hand === 'write' && mayMake ? (
          <WritePanel detail={detail} close={closePanel} />
        ) : ask ? (
          <AskPanel id={account.id} name={person.name} close={closePanel} />
        ) : decision ? (
          <DecisionPanel id={decision} close={closePanel} />
        ) : (
          <AboutPanel detail={detail} />
        )}
      </div>
      <HoldDialog detail={detail} opened={holding} close={() => setHolding(false)} />
    </Screen>
  );
}
