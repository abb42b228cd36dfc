import { Button, Checkbox, Textarea } from '@mantine/core';
import { api, type AccountSummary, type LegalHold } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { DataTable, type Column } from '../../kit/DataTable.tsx';
import { useTell } from '../../kit/tell.ts';
import { useWhen, When } from '../../kit/When.tsx';
import { AccountPicker } from './AccountPicker.tsx';
import classes from './Evidence.module.css';

const LEAST_REASON = 3;

function PlaceDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [account, setAccount] = useState<AccountSummary | null>(null);
  const [whole, setWhole] = useState(true);
  const [reason, setReason] = useState('');
  const place = useAct(api.evidence.placeLegalHold, () => {
    close();
    tell.done(say('web.evidence.holds.placed'));
  });
  return (
    <ConfirmDialog
      opened
      title={say('web.evidence.holds')}
      deed={say('web.evidence.holds.placeDeed')}
      busy={place.isPending}
      error={place.error}
      disabled={account === null || reason.trim().length < LEAST_REASON}
      onDo={() => account && place.mutate({ body: { account: account.id, whole, reason } })}
      onClose={close}
    >
      <p>{say('web.evidence.holds.help')}</p>
      <AccountPicker chosen={account} choose={setAccount} />
      <Checkbox label={say('web.evidence.holds.whole')} checked={whole} onChange={(event) => setWhole(event.currentTarget.checked)} />
      <Textarea
        label={say('web.evidence.holds.reason')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function LiftDialog({ hold, close }: { readonly hold: LegalHold; readonly close: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const lift = useAct(api.evidence.liftLegalHold, close);
  return (
    <ConfirmDialog
      opened
      title={say('web.evidence.holds.liftDeed')}
      deed={say('web.evidence.holds.liftDeed')}
      dangerous
      busy={lift.isPending}
      error={lift.error}
      disabled={reason.trim().length < LEAST_REASON}
      onDo={() => lift.mutate({ params: { id: hold.id }, body: { reason } })}
      onClose={close}
    >
      <p>{say('web.evidence.holds.liftText', { name: hold.personName })}</p>
      <Textarea
        label={say('web.evidence.holds.reason')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** What must not go, whatever else is said. */
export function LegalHoldsCard() {
  const say = useSay();
  const when = useWhen();
  const may = useMay('evidence.keep');
  const asked = useAsk(api.evidence.legalHolds, {});
  const [placing, setPlacing] = useState(false);
  const [lifting, setLifting] = useState<LegalHold | null>(null);
  const columns: readonly Column<LegalHold>[] = [
    {
      id: 'whom',
      header: say('web.evidence.holds.whom'),
      cell: (hold) => (hold.accountReference === null ? hold.personName : `${hold.personName} · ${hold.accountReference}`),
    },
    { id: 'why', header: say('web.evidence.holds.why'), cell: (hold) => hold.reason },
    {
      id: 'since',
      header: say('web.evidence.holds.since'),
      cell: (hold) => (
        <span>
          <When at={hold.placedAt} /> <small>{hold.placedBy}</small>
        </span>
      ),
    },
    {
      id: 'lift',
      header: say('web.evidence.holds.lift'),
      headerHidden: true,
      align: 'end',
      cell: (hold) =>
        hold.liftedAt !== null ? (
          <small>{say('web.evidence.holds.lifted', { when: when(hold.liftedAt, 'inline'), by: hold.liftedBy ?? '' })}</small>
        ) : may ? (
          <Button size="xs" onClick={() => setLifting(hold)}>
            {say('web.evidence.holds.lift')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Card
      title={say('web.evidence.holds')}
      aside={
        may ? (
          <Button size="xs" onClick={() => setPlacing(true)}>
            {say('web.evidence.holds.place')}
          </Button>
        ) : null
      }
    >
      <div className={classes.body}>
        <Asked asked={asked}>
          {({ items }) =>
            items.length === 0 ? (
              <div className={classes.stack}>
                <p>{say('web.evidence.holds.none')}</p>
                <small>{say('web.evidence.holds.help')}</small>
              </div>
            ) : (
              <DataTable label={say('web.evidence.holds')} columns={columns} rows={items} rowKey={(hold) => hold.id} empty={null} />
            )
          }
        </Asked>
      </div>
      {placing ? <PlaceDialog close={() => setPlacing(false)} /> : null}
      {lifting ? <LiftDialog hold={lifting} close={() => setLifting(null)} /> : null}
    </Card>
  );
}
