import { Button, Checkbox, Textarea } from '@mantine/core';
import { api, CALL_OUTCOMES, type AccountDetail, type Call, type CallOutcome } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { ChoiceCards } from '../../kit/ChoiceCards.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { useTell } from '../../kit/tell.ts';
import { DecisionView } from './DecisionView.tsx';
import classes from './Standing.module.css';

/** The number to dial, and how it ended. */
function Dialling({ call, done }: { readonly call: Call; readonly done: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [outcome, setOutcome] = useState<CallOutcome>('noAnswer');
  const [verified, setVerified] = useState(false);
  const [note, setNote] = useState('');
  const noteCall = useAct(api.contacts.noteCall, () => {
    tell.done(say('web.hand.call.noted'));
    done();
  });
  return (
    <div className={classes.group}>
      <Notice tone="ok" title={say('web.hand.call.dial', { number: call.number })} urgent />
      <ChoiceCards
        label={say('web.hand.call.how')}
        value={outcome}
        onChange={setOutcome}
        choices={CALL_OUTCOMES.map((value) => ({ value, title: say(`web.callOutcome.${value}`) }))}
      />
      {outcome === 'conversation' ? (
        <Checkbox label={say('web.hand.call.verified')} checked={verified} onChange={(event) => setVerified(event.currentTarget.checked)} />
      ) : null}
      <Textarea label={say('web.hand.call.note')} value={note} maxLength={2000} onChange={(event) => setNote(event.currentTarget.value)} />
      {noteCall.error ? <ProblemNotice error={noteCall.error} /> : null}
      <Button
        variant="filled"
        loading={noteCall.isPending}
        onClick={() =>
          noteCall.mutate({
            params: { id: call.id },
            body: { outcome, identityVerified: verified, ...(note.trim() ? { note: note.trim() } : {}) },
          })
        }
      >
        {say('web.hand.call.noteIt')}
      </Button>
    </div>
  );
}

/** A call by hand: what has to be said, the gate's leave, the number, the end. */
export function CallPanel({ detail, close }: { readonly detail: AccountDetail; readonly close: () => void }) {
  const say = useSay();
  const params = { id: detail.account.id };
  const sheet = useAsk(api.contacts.callSheet, { params });
  const [undertakes, setUndertakes] = useState(false);
  const [shown, setShown] = useState(false);
  const [deed] = useState(() => crypto.randomUUID());
  const ask = useAct(api.contacts.call);
  return (
    <SidePanel title={say('web.hand.call.title', { name: detail.person.name })} onClose={close} focusKey="call">
      <Asked asked={sheet}>
        {({ says, open }) => {
          const call = ask.data?.call ?? open[0];
          if (call) return <Dialling call={call} done={close} />;
          return (
            <div className={classes.group}>
              {says.length > 0 ? (
                <div>
                  <b>{say('web.hand.call.says')}</b>
                  <ul>
                    {says.map((element) => (
                      <li key={element}>{say(`web.says.${element}`)}</li>
                    ))}
                  </ul>
                  <Checkbox
                    label={say('web.hand.call.undertake')}
                    checked={undertakes}
                    onChange={(event) => setUndertakes(event.currentTarget.checked)}
                  />
                </div>
              ) : null}
              <Checkbox label={say('web.hand.call.shown')} checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
              <small>{say('web.hand.call.help')}</small>
              <Button
                variant="filled"
                loading={ask.isPending}
                disabled={ask.data !== undefined}
                onClick={() => ask.mutate({ params, body: { deed, says: undertakes ? [...says] : [], callerIdShown: shown } })}
              >
                {say('web.hand.call.ask')}
              </Button>
              {ask.error ? <ProblemNotice error={ask.error} /> : null}
              {ask.data?.problem ? <Notice tone="stop" title={say.said(ask.data.problem)} urgent /> : null}
              {ask.data?.decision?.verdict === 'review' ? <Notice tone="info" title={say('web.hand.review')} urgent /> : null}
              {ask.data?.decision ? <DecisionView decision={ask.data.decision} /> : null}
            </div>
          );
        }}
      </Asked>
    </SidePanel>
  );
}
