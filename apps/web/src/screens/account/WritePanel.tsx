import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { api, type AccountDetail, type NewMessage } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Overline } from '../../kit/Overline.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { DecisionView } from './DecisionView.tsx';
import classes from './Standing.module.css';

type Channel = NewMessage['channel'];
const WRITTEN: readonly Channel[] = ['sms', 'email', 'whatsapp'];
const OWN = 'own';
const SAID = {
  sent: ['ok', 'web.hand.sent'],
  review: ['info', 'web.hand.review'],
  refused: ['stop', 'web.hand.refused'],
  notDelivered: ['warn', 'web.hand.notDelivered'],
  unknown: ['warn', 'web.hand.unknown'],
} as const;

/** One message by hand: a published text or own words, seen as they will be read, with the gate's answer before and after. */
export function WritePanel({ detail, close }: { readonly detail: AccountDetail; readonly close: () => void }) {
  const say = useSay();
  const params = { id: detail.account.id };
  const texts = useAsk(api.contacts.texts, { params });
  const [channel, setChannel] = useState<Channel>('sms');
  const [which, setWhich] = useState(OWN);
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [deed] = useState(() => crypto.randomUUID());
  const look = useAct(api.contacts.tryMessage);
  const send = useAct(api.contacts.write);
  const published = texts.data?.items.filter((item) => item.channels.includes(channel)) ?? [];
  const chosen = published.find((item) => `${item.journeyId}/${item.templateId}` === which);
  const body: NewMessage = {
    channel,
    words: chosen
      ? { journeyId: chosen.journeyId, templateId: chosen.templateId }
      : { text, ...(channel === 'email' && subject ? { subject } : {}) },
  };
  const change = (act: () => void): void => {
    act();
    look.reset();
  };
  const seen = look.data;
  const outcome = send.data?.outcome;
  return (
    <SidePanel title={say('web.hand.write.title', { name: detail.person.name })} onClose={close} focusKey="write">
      <div className={classes.group}>
        <Segmented
          label={say('web.decision.ask.channel')}
          value={channel}
          options={WRITTEN.map((value) => ({ value, label: say(`web.channel.${value}`) }))}
          onChange={(value) => change(() => setChannel(value))}
        />
        <Select
          label={say('web.hand.write.which')}
          value={chosen ? which : OWN}
          data={[
            { value: OWN, label: say('web.hand.write.own') },
            ...published.map((item) => ({ value: `${item.journeyId}/${item.templateId}`, label: `${item.name} · ${item.journeyName}` })),
          ]}
          onChange={(value) => change(() => setWhich(value ?? OWN))}
        />
        {chosen ? null : (
          <>
            {channel === 'email' ? (
              <TextInput
                label={say('web.hand.write.subject')}
                value={subject}
                maxLength={200}
                onChange={(event) => change(() => setSubject(event.currentTarget.value))}
              />
            ) : null}
            <Textarea
              label={say('web.hand.write.text')}
              value={text}
              maxLength={4000}
              onChange={(event) => change(() => setText(event.currentTarget.value))}
            />
          </>
        )}
        <Button loading={look.isPending} disabled={!chosen && text.trim() === ''} onClick={() => look.mutate({ params, body })}>
          {say('web.hand.write.look')}
        </Button>
        {look.error ? <ProblemNotice error={look.error} /> : null}
        {seen && outcome === undefined ? (
          <>
            {seen.problem ? <Notice tone="stop" title={say.said(seen.problem)} urgent /> : null}
            {seen.to === null ? null : (
              <div>
                <Overline>{say('web.hand.write.preview', { to: seen.to })}</Overline>
                {seen.subject ? <b>{seen.subject}</b> : null}
                <div className={classes.preview}>{seen.text}</div>
              </div>
            )}
            <Button
              variant="filled"
              loading={send.isPending}
              disabled={seen.decision?.verdict !== 'allow' && seen.decision?.verdict !== 'review'}
              onClick={() => send.mutate({ params, body: { ...body, deed } })}
            >
              {say(seen.decision?.verdict === 'review' ? 'web.hand.askReview' : 'web.hand.write.send')}
            </Button>
            {seen.decision ? <DecisionView decision={seen.decision} /> : null}
          </>
        ) : null}
        {send.error ? <ProblemNotice error={send.error} /> : null}
        {outcome === undefined ? null : outcome === 'impossible' ? (
          <Notice tone="stop" title={send.data?.problem ? say.said(send.data.problem) : say('web.hand.notDelivered')} urgent />
        ) : (
          <Notice tone={SAID[outcome][0]} title={say(SAID[outcome][1])} urgent />
        )}
        {outcome !== undefined && send.data?.decision ? <DecisionView decision={send.data.decision} /> : null}
      </div>
    </SidePanel>
  );
}
