import { TextInput } from '@mantine/core';
import { instant, type AccountId, type Instant } from '@makegood/base';
import { api, type Decision } from '@makegood/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/call.ts';
import { useNow } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { useWhen } from '../../kit/When.tsx';
import decisionClasses from './Decision.module.css';
import { DecisionView } from './DecisionView.tsx';
import classes from './Standing.module.css';

const TONE = { allow: 'ok', defer: 'warn', review: 'info', block: 'stop' } as const;

/** The answer for one channel in a line: yes, not before when, or no, with the rule that binds hardest. */
function Answer({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const when = useWhen();
  const zone = decision.zones[0] ?? 'UTC';
  const [hardest] = [...decision.objected].sort((a, b) => (b.until ?? Infinity) - (a.until ?? Infinity));
  const words =
    decision.verdict === 'allow'
      ? say('web.ask.yes')
      : decision.verdict === 'defer' && decision.until !== null
        ? say('web.ask.notBefore', { when: when(decision.until, 'weekday', zone) })
        : say(`web.verdict.${decision.verdict}`);
  return (
    <>
      <span className={classes.line}>
        <Chip tone={TONE[decision.verdict]}>{words}</Chip>
        {hardest ? <small>{say.said(hardest.title)}</small> : null}
      </span>
      <details className={classes.bears}>
        <summary>{say('web.ask.why')}</summary>
        <div className={classes.group}>
          <DecisionView decision={decision} />
        </div>
      </details>
    </>
  );
}

/** Asks the gate about every channel at once, now or at a chosen time, without sending or counting anything. */
export function AskPanel({ id, name, close }: { readonly id: AccountId; readonly name: string; readonly close: () => void }) {
  const say = useSay();
  const now = useNow();
  const [which, setWhich] = useState<'now' | 'later'>('now');
  const [time, setTime] = useState('');
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (at: Instant | null) => call(api.contacts.ways, { params: { id }, body: at === null ? {} : { at } }),
  });
  const chosen = which === 'later' && time !== '' ? Date.parse(time) : null;
  useEffect(() => {
    mutate(chosen === null || Number.isNaN(chosen) ? null : instant(chosen));
  }, [chosen, mutate, now]);
  return (
    <SidePanel title={say('web.decision.ask', { name })} onClose={close} focusKey="ask">
      <div className={decisionClasses.ask}>
        <Segmented
          label={say('web.ask.when')}
          value={which}
          options={[
            { value: 'now', label: say('web.ask.now') },
            { value: 'later', label: say('web.ask.later') },
          ]}
          onChange={setWhich}
        />
        {which === 'later' ? (
          <TextInput
            type="datetime-local"
            label={say('web.ask.time')}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        ) : null}
        <small>{say('web.decision.ask.help')}</small>
      </div>
      <div role="status">
        {isPending ? (
          <Loading />
        ) : error ? (
          <ProblemNotice error={error} retry={() => mutate(null)} />
        ) : (
          data?.ways.map(({ channel, decision, problem }) => (
            <section key={channel} className={classes.way} aria-label={say(`web.channel.${channel}`)}>
              <b>{say(`web.channel.${channel}`)}</b>
              {decision ? <Answer decision={decision} /> : <p>{problem === null ? '' : say.said(problem)}</p>}
            </section>
          ))
        )}
      </div>
    </SidePanel>
  );
}
