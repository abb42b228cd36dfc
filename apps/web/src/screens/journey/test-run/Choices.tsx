import { Button, Select } from '@mantine/core';
import { DAY, HOUR, MINUTE, instant, type Instant } from '@makegood/base';
import type { TestAct, TestMoment, TestRun } from '@makegood/contract';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { useWhen } from '../../../kit/When.tsx';
import { ActForm, type Wish } from './ActForm.tsx';
import classes from './TestRun.module.css';

type ChoicesProps = {
  readonly moment: TestMoment;
  readonly waits: NonNullable<TestMoment['waits']>;
  readonly run: TestRun;
  readonly zone: string;
  /** Null: nothing is done, and time goes on. */
  readonly onAct: (act: TestAct | null) => void;
  /** Whether something follows when nobody does anything. */
  readonly followed: boolean;
};

const LATER = [
  { id: 'soon', after: 5 * MINUTE },
  { id: 'hours', after: 3 * HOUR },
  { id: 'day', after: DAY },
  { id: 'week', after: 7 * DAY },
] as const;

/** What the debtor does while the account waits, and when; or nothing. */
export function Choices({ moment, waits, run, zone, onAct, followed }: ChoicesProps) {
  const say = useSay();
  const when = useWhen();
  const { until, choices } = waits;
  const [wish, setWish] = useState<Wish | null>(null);
  const times = timesBetween(moment.at, until);
  const [chosen, setChosen] = useState('soon');
  const time = times.find(({ id }) => id === chosen) ?? times[0];
  const wishes = wishesOf(waits);
  const broken = choices.promise !== null;
  const nothing =
    until === null
      ? say('web.testRun.nothing.ever')
      : say(broken ? 'web.testRun.nothing.broken' : 'web.testRun.nothing.until', { when: when(until, 'weekday', zone) });
  return (
    <section className={classes.choices} aria-label={say('web.testRun.what', { name: run.person.name })}>
      <h3>{say('web.testRun.what', { name: run.person.name })}</h3>
      <Button variant="filled" disabled={!followed && until === null} onClick={() => onAct(null)}>
        {nothing}
      </Button>
      {time ? (
        <>
          <Select
            label={say('web.testRun.when')}
            size="sm"
            allowDeselect={false}
            value={time.id}
            data={times.map(({ id, at }) => ({ value: id, label: say(`web.testRun.when.${id}`, { when: when(at, 'weekday', zone) }) }))}
            onChange={(value) => value !== null && setChosen(value)}
          />
          <div className={classes.wishes}>
            {wishes.map((one) => (
              <Button key={one} size="sm" aria-expanded={wish === one} onClick={() => setWish(wish === one ? null : one)}>
                {say(`web.testRun.wish.${one}`)}
              </Button>
            ))}
          </div>
          {wish ? <ActForm key={wish} wish={wish} choices={choices} at={time.at} zone={zone} onAct={onAct} /> : null}
        </>
      ) : null}
    </section>
  );
}

/** Before the wait runs out, however short it is. */
function timesBetween(
  since: Instant,
  until: Instant | null,
): { readonly id: 'soon' | 'hours' | 'day' | 'week' | 'late'; readonly at: Instant }[] {
  const limit = until === null ? Infinity : until - MINUTE;
  const times = LATER.map(({ id, after }) => ({ id, at: instant(since + after) })).filter(({ at }) => at <= limit);
  const late = until === null || until - HOUR <= since + 3 * HOUR ? [] : [{ id: 'late' as const, at: instant(until - HOUR) }];
  if (times.length + late.length > 0) return [...times, ...late];
  return until !== null && until > since + 1 ? [{ id: 'soon', at: instant(since + Math.floor((until - since) / 2)) }] : [];
}

function wishesOf({ choices }: NonNullable<TestMoment['waits']>): Wish[] {
  const { owes, promise, channels, link, events, undelivered, task } = choices;
  return [
    ...(task ? (['task'] as const) : []),
    ...(promise ? (['keepsPromise'] as const) : []),
    ...(owes.minor > 0 ? (['pays', 'promises'] as const) : []),
    ...(channels.length > 0 ? (['replies'] as const) : []),
    ...(link ? (['opensLink'] as const) : []),
    ...(undelivered ? (['undelivered'] as const) : []),
    ...(events.length > 0 ? (['event'] as const) : []),
  ];
}
