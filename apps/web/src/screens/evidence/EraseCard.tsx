import { Button } from '@mantine/core';
import { api, type AccountSummary, type ErasureView } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useWhen } from '../../kit/When.tsx';
import { AccountPicker } from './AccountPicker.tsx';
import classes from './Evidence.module.css';

function Blockers({ view }: { readonly view: ErasureView }) {
  const say = useSay();
  return (
    <Notice tone="warn" title={say('web.evidence.erase.kept', { name: view.personName })}>
      <ul className={classes.list}>
        {view.legalHolds.map(({ id, reason }) => (
          <li key={id}>{say('web.evidence.erase.hold', { reason })}</li>
        ))}
        {view.openAccounts.map(({ id, reference }) => (
          <li key={id}>{say('web.evidence.erase.open', { reference })}</li>
        ))}
        {view.duties.map((duty) => (
          <li key={`${duty.accountId}/${duty.rule}`}>
            {say('web.evidence.erase.duty', {
              jurisdiction: say.said(duty.jurisdiction),
              title: say.said(duty.title),
              until: duty.until,
              citation: duty.citation.text,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Erasure({ view }: { readonly view: ErasureView }) {
  const say = useSay();
  const when = useWhen();
  const may = useMay('evidence.keep');
  const [sure, setSure] = useState(false);
  const erase = useAct(api.evidence.erase, () => setSure(false));
  const { personName: name } = view;
  if (view.erasedAt !== null) return <Notice tone="ok" title={say('web.evidence.erase.done', { when: when(view.erasedAt, 'inline') })} />;
  if (!view.allowed) return <Blockers view={view} />;
  const rows = Object.values(view.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Notice tone="ok" title={say('web.evidence.erase.allowed', { name })} />
      {may ? (
        <Button variant="danger" onClick={() => setSure(true)}>
          {say('web.evidence.erase.deed', { name })}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={sure}
        title={say('web.evidence.erase')}
        deed={say('web.evidence.erase.confirm')}
        dangerous
        busy={erase.isPending}
        error={erase.error}
        onDo={() => erase.mutate({ params: { id: view.personId }, body: { confirmed: true } })}
        onClose={() => setSure(false)}
      >
        <p>{say('web.evidence.erase.text', { rows, name })}</p>
      </ConfirmDialog>
    </>
  );
}

function Looked({ account }: { readonly account: AccountSummary }) {
  const asked = useAsk(api.evidence.erasure, { params: { id: account.personId } });
  return <Asked asked={asked}>{(view) => <Erasure view={view} />}</Asked>;
}

/** Somebody who asked to be forgotten: first what keeps them, then the deed. */
export function EraseCard() {
  const say = useSay();
  const [account, setAccount] = useState<AccountSummary | null>(null);
  return (
    <Card title={say('web.evidence.erase')}>
      <div className={classes.stack}>
        <small>{say('web.evidence.erase.help')}</small>
        <AccountPicker chosen={account} choose={setAccount} />
        {account ? <Looked account={account} /> : null}
      </div>
    </Card>
  );
}
