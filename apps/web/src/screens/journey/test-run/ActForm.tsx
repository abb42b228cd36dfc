import { Button, Select, TextInput } from '@mantine/core';
import { DAY, formatDecimal, money, parseDecimal, parseLocalDate, plus, type Instant } from '@makegood/base';
import type { Channel, TestAct, TestChoices } from '@makegood/contract';
import { useState } from 'react';
import { dayOf } from '../../../format/instants.ts';
import { useSay } from '../../../i18n/say.tsx';
import { useMoney } from '../../../kit/Amount.tsx';
import classes from './TestRun.module.css';

/** Something that can be done, before it is said how. */
export type Wish = TestAct['type'];

type ActFormProps = {
  readonly wish: Wish;
  readonly choices: TestChoices;
  readonly at: Instant;
  readonly zone: string;
  readonly onAct: (act: TestAct) => void;
};

/** Says how much, in which words or until when; what needs no more words is done by its one button. */
export function ActForm(props: ActFormProps) {
  switch (props.wish) {
    case 'pays':
      return <PayForm {...props} />;
    case 'promises':
      return <PromiseForm {...props} />;
    case 'replies':
      return <ReplyForm {...props} />;
    case 'task':
    case 'event':
      return <PickForm {...props} />;
    default:
      return <PlainForm {...props} wish={props.wish} />;
  }
}

function useAmount(choices: TestChoices, first: number) {
  const { currency } = choices.owes;
  const [typed, setTyped] = useState(() => formatDecimal(money(first, currency)));
  const read = parseDecimal(typed.replace(',', '.'), currency);
  return {
    currency,
    typed,
    setTyped,
    minor: read.ok && read.value.minor > 0 ? read.value.minor : null,
    error: read.ok ? null : read.error,
  };
}

function AmountField({ amount }: { readonly amount: ReturnType<typeof useAmount> }) {
  const say = useSay();
  return (
    <TextInput
      label={say('web.testRun.amount', { currency: amount.currency })}
      inputMode="decimal"
      value={amount.typed}
      error={amount.error === null ? undefined : say(`web.phone.pay.${amount.error}`)}
      onChange={(event) => amount.setTyped(event.currentTarget.value)}
    />
  );
}

function PayForm({ choices, at, onAct }: ActFormProps) {
  const say = useSay();
  const show = useMoney();
  const { owes } = choices;
  const amount = useAmount(choices, owes.minor);
  const half = money(Math.max(1, Math.round(owes.minor / 2)), owes.currency);
  return (
    <Form
      deed={say('web.testRun.do.pays')}
      onDo={amount.minor === null ? null : () => onAct({ type: 'pays', at, minor: amount.minor ?? 1 })}
    >
      <AmountField amount={amount} />
      <div className={classes.wishes}>
        {[owes, half].map((sum) => (
          <Button key={sum.minor} size="xs" onClick={() => amount.setTyped(formatDecimal(sum))}>
            {say(sum === owes ? 'web.testRun.all' : 'web.testRun.half', { amount: show(sum) })}
          </Button>
        ))}
      </div>
    </Form>
  );
}

function PromiseForm({ choices, at, zone, onAct }: ActFormProps) {
  const say = useSay();
  const amount = useAmount(choices, choices.owes.minor);
  const [date, setDate] = useState(() => dayOf(plus(at, 7 * DAY), zone));
  const dueDate = parseLocalDate(date);
  const { minor } = amount;
  const ready = minor !== null && dueDate !== null;
  return (
    <Form deed={say('web.testRun.do.promises')} onDo={ready ? () => onAct({ type: 'promises', at, minor, dueDate }) : null}>
      <AmountField amount={amount} />
      <TextInput
        type="date"
        label={say('web.testRun.byDay')}
        value={date}
        min={dayOf(at, zone)}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
    </Form>
  );
}

function ReplyForm({ choices, at, onAct }: ActFormProps) {
  const say = useSay();
  const [channel, setChannel] = useState<Channel>(choices.channels.includes('sms') ? 'sms' : (choices.channels[0] ?? 'email'));
  const [text, setText] = useState('');
  const examples = (['plan', 'stop', 'dispute', 'paid'] as const).map((id) => say(`web.testRun.example.${id}`));
  return (
    <Form
      deed={say('web.testRun.do.replies')}
      onDo={text.trim() === '' ? null : () => onAct({ type: 'replies', at, channel, text: text.trim() })}
    >
      <Select
        label={say('web.testRun.channel')}
        allowDeselect={false}
        value={channel}
        data={choices.channels.map((value) => ({ value, label: say(`web.channel.${value}`) }))}
        onChange={(value) => setChannel(choices.channels.find((known) => known === value) ?? channel)}
      />
      <TextInput label={say('web.testRun.words')} value={text} maxLength={1_000} onChange={(event) => setText(event.currentTarget.value)} />
      <div className={classes.wishes}>
        {examples.map((example) => (
          <Button key={example} size="xs" onClick={() => setText(example)}>
            {example}
          </Button>
        ))}
      </div>
    </Form>
  );
}

/** One of a few that the journey itself names: how a task ends, what a system reports. */
function PickForm({ wish, choices, at, onAct }: ActFormProps) {
  const say = useSay();
  const ways =
    wish === 'task'
      ? (choices.task?.outcomes ?? []).map(({ id, name }) => ({ label: name, act: { type: 'task', at, outcome: id } as const }))
      : choices.events.map((name) => ({ label: name, act: { type: 'event', at, name } as const }));
  return (
    <div className={classes.form}>
      <p>{wish === 'task' ? say('web.testRun.taskEnds', { title: choices.task?.title ?? '' }) : say('web.testRun.reported')}</p>
      <div className={classes.wishes}>
        {ways.map(({ label, act }) => (
          <Button key={label} onClick={() => onAct(act)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

function PlainForm({ wish, choices, at, onAct }: ActFormProps & { readonly wish: 'keepsPromise' | 'opensLink' | 'undelivered' }) {
  const say = useSay();
  const show = useMoney();
  const { promise } = choices;
  return (
    <Form deed={say(`web.testRun.do.${wish}`)} onDo={() => onAct({ type: wish, at })}>
      {wish === 'keepsPromise' && promise ? (
        <p>{say('web.testRun.promised', { amount: show(promise.amount), date: promise.dueDate })}</p>
      ) : null}
    </Form>
  );
}

type FormProps = { readonly deed: string; readonly onDo: (() => void) | null; readonly children: React.ReactNode };

function Form({ deed, onDo, children }: FormProps) {
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDo?.();
      }}
    >
      {children}
      <div>
        <Button type="submit" variant="filled" disabled={onDo === null}>
          {deed}
        </Button>
      </div>
    </form>
  );
}
