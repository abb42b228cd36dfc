import { Button, Textarea } from '@mantine/core';
import { api, type Task } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useMay, useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useMoney } from '../../kit/Amount.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { ChoiceCards } from '../../kit/ChoiceCards.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { useTell } from '../../kit/tell.ts';
import { useWhen, When } from '../../kit/When.tsx';
import classes from './Inbox.module.css';

function TaskFacts({ task }: { readonly task: Task }) {
  const say = useSay();
  const money = useMoney();
  const when = useWhen();
  const mayMake = useMay('contacts.make');
  return (
    <>
      <div className={classes.chips}>
        <Chip>{task.queue}</Chip>
        <Chip tone={task.priority === 'urgent' ? 'stop' : task.priority === 'high' ? 'warn' : 'plain'}>
          {say(`web.inbox.priority.${task.priority}`)}
        </Chip>
        <Chip tone={task.overdue ? 'stop' : 'plain'}>
          {say('web.inbox.due')} <When at={task.dueAt} style="inline" />
        </Chip>
      </div>
      {task.instructions ? <p className={classes.instructions}>{task.instructions}</p> : null}
      <div>
        <b>{task.account.personName}</b>
        <br />
        <small>
          {task.account.reference} · {say('web.inbox.owes', { amount: money(task.account.balance) })}
        </small>
        <br />
        <small>
          {task.journeyName ? `${say('web.inbox.from', { journey: task.journeyName, step: task.stepName ?? '' })} · ` : ''}
          {say('web.inbox.since', { when: when(task.createdAt, 'inline') })}
        </small>
      </div>
      <div className={classes.chips}>
        <Button renderRoot={(props: object) => <Link to="/accounts/$accountId" params={{ accountId: task.account.id }} {...props} />}>
          {say('web.inbox.open')}
        </Button>
        {mayMake
          ? (['call', 'write'] as const).map((hand) => (
              <Button
                key={hand}
                renderRoot={(props: object) => (
                  <Link to="/accounts/$accountId" params={{ accountId: task.account.id }} search={{ hand }} {...props} />
                )}
              >
                {say(`web.hand.${hand}`)}
              </Button>
            ))
          : null}
      </div>
    </>
  );
}

/** Finishing: one of the outcomes that the journey knows, and a note for who comes next. */
function Finish({ task }: { readonly task: Task }) {
  const say = useSay();
  const tell = useTell();
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const complete = useAct(api.tasks.complete, () =>
    tell.done(say(task.journeyName === null ? 'web.inbox.decided' : 'web.inbox.completed')),
  );
  const release = useAct(api.tasks.release);
  const params = { id: task.id };
  return (
    <form
      className={classes.finish}
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome) complete.mutate({ params, body: { outcome, ...(note.trim() ? { note: note.trim() } : {}) } });
      }}
    >
      <ChoiceCards
        label={say('web.inbox.outcome')}
        value={outcome}
        onChange={setOutcome}
        choices={task.outcomes.map((one) => ({ value: one.id, title: one.name }))}
      />
      <Textarea label={say('web.inbox.note')} value={note} maxLength={4000} onChange={(event) => setNote(event.currentTarget.value)} />
      {complete.error ? <ProblemNotice error={complete.error} /> : null}
      <div className={classes.chips}>
        <Button type="submit" variant="filled" disabled={outcome === ''} loading={complete.isPending}>
          {say('web.inbox.complete')}
        </Button>
        <Button loading={release.isPending} onClick={() => release.mutate({ params }, { onError: tell.failed })}>
          {say('web.inbox.release')}
        </Button>
      </div>
    </form>
  );
}

function TaskWork({ task }: { readonly task: Task }) {
  const say = useSay();
  const when = useWhen();
  const { user } = useSession();
  const may = useMay('tasks.work');
  const take = useAct(api.tasks.take);
  if (task.completed)
    return (
      <Notice
        tone="ok"
        title={say('web.inbox.ended', {
          outcome: task.outcomes.find((one) => one.id === task.completed?.outcome)?.name ?? task.completed.outcome,
          when: when(task.completed.at, 'inline'),
          by: task.completed.by,
        })}
      >
        {task.completed.note}
      </Notice>
    );
  if (task.status === 'withdrawn') return <Notice tone="info" title={say('web.inbox.withdrawn')} />;
  if (!may) return null;
  if (task.review !== null && task.review !== 'mayDecide') return <Notice tone="info" title={say(`web.inbox.review.${task.review}`)} />;
  if (task.takenBy?.id === user.id) return <Finish task={task} />;
  if (task.takenBy) return <Notice tone="info" title={say('web.inbox.takenBy', { name: task.takenBy.name })} />;
  return (
    <>
      <div>
        <Button variant="filled" loading={take.isPending} onClick={() => take.mutate({ params: { id: task.id } })}>
          {say('web.inbox.take')}
        </Button>
      </div>
      {take.error ? <ProblemNotice error={take.error} /> : null}
    </>
  );
}

export function TaskPanel({ task, close }: { readonly task: Task; readonly close: () => void }) {
  return (
    <SidePanel title={task.title} onClose={close} focusKey={task.id}>
      <TaskFacts task={task} />
      <TaskWork task={task} />
    </SidePanel>
  );
}
