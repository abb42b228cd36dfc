import { Button } from '@mantine/core';
import { api, type AnswerOf } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { useWhen } from '../../kit/When.tsx';
import { DecisionView } from '../account/DecisionView.tsx';
import classes from './Inbox.module.css';

type Approved = AnswerOf<typeof api.contacts.approved>['items'][number];

/** What a colleague let pass of what I asked for: sent with one click, or, when it is a call, made from the account. */
export function ApprovedContacts() {
  const may = useMay('contacts.make');
  return may ? <Approvals /> : null;
}

function Approvals() {
  const say = useSay();
  const asked = useAsk(api.contacts.approved, {}, { refetchInterval: 30_000 });
  // What was just sent stays with its answer until one leaves the screen; the list has it no more.
  const [kept, setKept] = useState<readonly Approved[]>([]);
  const fresh = asked.data?.items ?? [];
  const items = [...kept.filter((one) => !fresh.some(({ taskId }) => taskId === one.taskId)), ...fresh];
  if (items.length === 0) return null;
  return (
    <section className={classes.approved} aria-label={say('web.inbox.approved')}>
      <h2>{say('web.inbox.approved')}</h2>
      {items.map((item) => (
        <ApprovedContact key={item.taskId} item={item} onSent={() => setKept((before) => [...before, item])} />
      ))}
    </section>
  );
}

const SAID = {
  sent: ['ok', 'web.hand.sent'],
  review: ['info', 'web.hand.review'],
  refused: ['stop', 'web.hand.refused'],
  notDelivered: ['warn', 'web.hand.notDelivered'],
  unknown: ['warn', 'web.hand.unknown'],
} as const;

function ApprovedContact({ item, onSent }: { readonly item: Approved; readonly onSent: () => void }) {
  const say = useSay();
  const when = useWhen();
  const [deed, setDeed] = useState(() => crypto.randomUUID());
  const send = useAct(api.contacts.sendApproved, ({ outcome }) => {
    if (outcome === 'sent' || outcome === 'unknown' || outcome === 'notDelivered') onSent();
    // What was refused can be tried again later, and then is another deed.
    else setDeed(crypto.randomUUID());
  });
  const { data } = send;
  const over = data?.outcome === 'sent' || data?.outcome === 'unknown' || data?.outcome === 'notDelivered';
  return (
    <article className={classes.approvedItem}>
      <div className={classes.chips}>
        <Link to="/accounts/$accountId" params={{ accountId: item.accountId }}>
          {item.personName}
        </Link>
        <small>{say('web.inbox.approved.by', { who: item.by, until: when(item.goodUntil, 'inline') })}</small>
      </div>
      {item.text ? <p className={classes.instructions}>{item.text}</p> : null}
      {item.note ? <small>“{item.note}”</small> : null}
      {over ? null : item.what === 'call' ? (
        <div>
          <Button
            variant="filled"
            renderRoot={(props: object) => (
              <Link to="/accounts/$accountId" params={{ accountId: item.accountId }} search={{ hand: 'call' }} {...props} />
            )}
          >
            {say('web.hand.call')}
          </Button>
        </div>
      ) : (
        <div>
          <Button variant="filled" loading={send.isPending} onClick={() => send.mutate({ params: { id: item.taskId }, body: { deed } })}>
            {say('web.inbox.approved.send')}
          </Button>
        </div>
      )}
      {send.error ? <ProblemNotice error={send.error} /> : null}
      {!data ? null : data.outcome === 'impossible' ? (
        <Notice tone="stop" title={data.problem ? say.said(data.problem) : say('web.hand.notDelivered')} urgent />
      ) : (
        <Notice tone={SAID[data.outcome][0]} title={say(SAID[data.outcome][1])} urgent />
      )}
      {data?.decision && data.outcome !== 'sent' ? <DecisionView decision={data.decision} /> : null}
    </article>
  );
}
