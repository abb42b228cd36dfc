import { Button, Progress } from '@mantine/core';
import { DAY, HOUR } from '@makegood/base';
import type { ClockStep, SandboxClock } from '@makegood/contract';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Card } from '../../kit/Card.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import { useWhen } from '../../kit/When.tsx';
import { useStepping } from './clockStep.ts';
import classes from './Sandbox.module.css';

const shareOf = (step: ClockStep): number =>
  step.to === null || step.to <= step.from ? 100 : ((step.at - step.from) / (step.to - step.from)) * 100;

/** What time it is in the sandbox, and the buttons that make time pass. */
export function ClockCard({ clock, step }: { readonly clock: SandboxClock; readonly step: ClockStep | null }) {
  const say = useSay();
  const when = useWhen();
  const may = useMay('sandbox.play');
  const { step: make, stop } = useStepping();
  const running = step?.state === 'running';
  const now = running ? step.at : clock.now;
  const by = (milliseconds: number): void => make.mutate({ body: { type: 'by', milliseconds } });
  const busy = running || make.isPending;
  return (
    <Card label={say('web.sandbox.clock')} className={classes.clockCard}>
      <small>{say('web.sandbox.now', { city: clock.city })}</small>
      <div className={classes.clock}>
        <time>{when(now, 'weekday', clock.zone)}</time>
      </div>
      <small>
        {clock.cities.map((city, index) => (
          <span key={city.zone}>
            {index > 0 ? ' · ' : ''}
            {city.name} {when(now, 'time', city.zone)}
          </span>
        ))}
      </small>
      {may ? (
        <div className={classes.steps}>
          <Button disabled={busy} onClick={() => by(HOUR)}>
            {say('web.sandbox.hour')}
          </Button>
          <Button disabled={busy} onClick={() => by(DAY)}>
            {say('web.sandbox.day')}
          </Button>
          <Button disabled={busy || clock.nextAt === null} onClick={() => make.mutate({ body: { type: 'untilSomething' } })}>
            {say('web.sandbox.until')}
          </Button>
          <Button variant="filled" disabled={busy} onClick={() => by(45 * DAY)}>
            {say('web.sandbox.days45')}
          </Button>
        </div>
      ) : null}
      <div role="status">
        {running ? (
          <div className={classes.running}>
            <Progress
              value={shareOf(step)}
              animated={step.to === null}
              aria-label={say('web.sandbox.stepping', { when: when(step.at, 'weekday', clock.zone) })}
            />
            <div className={classes.between}>
              <small>{say('web.sandbox.stepping', { when: when(step.at, 'weekday', clock.zone) })}</small>
              <Button size="xs" loading={stop.isPending} onClick={() => stop.mutate({})}>
                {say('web.sandbox.stop')}
              </Button>
            </div>
          </div>
        ) : (
          <small>
            {clock.nextAt === null
              ? say('web.sandbox.nothingDue')
              : say('web.sandbox.nextDue', { when: when(clock.nextAt, 'inline', clock.zone) })}
          </small>
        )}
      </div>
      {make.error ? <ProblemNotice error={make.error} /> : null}
    </Card>
  );
}
