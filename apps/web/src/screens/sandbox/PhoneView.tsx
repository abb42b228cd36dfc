import { Button, TextInput } from '@mantine/core';
import { HOUR } from '@makegood/base';
import { api, type Channel, type Phone, type PhoneMessage } from '@makegood/contract';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { useAct } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useTell } from '../../kit/tell.ts';
import { When } from '../../kit/When.tsx';
import { Bubble } from './Bubble.tsx';
import { PayDialog } from './PayDialog.tsx';
import classes from './Phone.module.css';

const TABS = ['sms', 'whatsapp', 'email'] as const;
type Tab = (typeof TABS)[number];

const tabOf = (channel: Channel | undefined): Tab => TABS.find((one) => one === channel) ?? 'sms';

/** The hour is said again after a pause, as phones do. */
const pauseBefore = (messages: readonly PhoneMessage[], index: number): boolean => {
  const [before, message] = [messages[index - 1], messages[index]];
  return !before || !message || message.at - before.at > HOUR;
};

function Talk({ phone, messages, tab }: { readonly phone: Phone; readonly messages: readonly PhoneMessage[]; readonly tab: Tab }) {
  const say = useSay();
  const end = useRef<HTMLDivElement>(null);
  // In braces: newer browsers answer a scroll with a promise, which an effect must not return.
  useEffect(() => {
    void end.current?.scrollTo({ top: end.current.scrollHeight });
  }, [messages.length, tab]);
  const zone = phone.person.zone;
  return (
    <div ref={end} className={classes.talk} role="log" aria-label={say(`web.channel.${tab}`)} tabIndex={0}>
      {messages.length === 0 ? <p className={classes.silent}>{say('web.phone.silent', { channel: say(`web.channel.${tab}`) })}</p> : null}
      {messages.map((message, index) => (
        <Fragment key={message.id}>
          {pauseBefore(messages, index) ? (
            <span className={classes.hour}>
              <When at={message.at} style="weekday" {...(zone ? { zone } : {})} />
            </span>
          ) : null}
          <Bubble message={message} name={phone.person.name} />
        </Fragment>
      ))}
    </div>
  );
}

function ReplyBar({ phone, tab }: { readonly phone: Phone; readonly tab: Tab }) {
  const say = useSay();
  const tell = useTell();
  const [text, setText] = useState('');
  const [paying, setPaying] = useState(false);
  const reply = useAct(api.sandbox.reply, () => setText(''));
  const label = say('web.phone.reply', { name: phone.person.name.split(' ')[0] ?? phone.person.name });
  return (
    <form
      className={classes.reply}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) reply.mutate({ params: { personId: phone.person.id }, body: { channel: tab, text } }, { onError: tell.failed });
      }}
    >
      <TextInput
        className={classes.words ?? ''}
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={4000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" loading={reply.isPending} disabled={text.trim() === ''}>
        {say('web.phone.send')}
      </Button>
      {phone.accounts.length > 0 ? <Button onClick={() => setPaying(true)}>{say('web.phone.pay')}</Button> : null}
      <PayDialog phone={phone} opened={paying} close={() => setPaying(false)} />
    </form>
  );
}

/** The debtor's phone: three channels, the talk, an answer, a payment. */
export function PhoneView({ phone, picker }: { readonly phone: Phone; readonly picker: ReactNode }) {
  const say = useSay();
  const may = useMay('sandbox.play');
  const [tab, setTab] = useState<Tab>(tabOf(phone.messages.at(-1)?.channel));
  const countOf = (one: Tab): number => phone.messages.filter((message) => message.channel === one).length;
  return (
    <section className={classes.phone} aria-label={say('web.phone.label')}>
      <div className={classes.top}>
        <div className={classes.owner}>
          {picker}
          <small>
            <When at={phone.now} style="time" {...(phone.person.zone ? { zone: phone.person.zone } : {})} />
          </small>
        </div>
        <Segmented
          label={say('web.phone.channels')}
          value={tab}
          options={TABS.map((value) => ({
            value,
            label:
              countOf(value) > 0
                ? say('web.phone.tab', { channel: say(`web.channel.${value}`), count: countOf(value) })
                : say(`web.channel.${value}`),
          }))}
          onChange={setTab}
        />
      </div>
      <Talk phone={phone} messages={phone.messages.filter((message) => message.channel === tab)} tab={tab} />
      {may ? <ReplyBar phone={phone} tab={tab} /> : null}
    </section>
  );
}
