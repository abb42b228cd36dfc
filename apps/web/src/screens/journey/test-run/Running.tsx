import type { JourneyId } from '@makegood/base';
import type { TestAct, TestRun } from '@makegood/contract';
import type { JourneyDocument } from '@makegood/journey';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Loading } from '../../../kit/Loading.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { Button } from '@mantine/core';
import { useSay } from '../../../i18n/say.tsx';
import { Choices } from './Choices.tsx';
import { MomentCard } from './MomentCard.tsx';
import { PassedMoments } from './RunContext.tsx';
import { RunPicture } from './RunPicture.tsx';
import type { SetUp } from './setUp.ts';
import { Stepping } from './Stepping.tsx';
import { Story } from './Story.tsx';
import classes from './TestRun.module.css';
import { useTestRun } from './useTestRun.ts';

type RunningProps = {
  readonly journey: JourneyId;
  readonly document: JourneyDocument;
  readonly setUp: SetUp;
  readonly acts: readonly TestAct[];
  readonly onActs: (acts: readonly TestAct[]) => void;
  readonly onChange: () => void;
  readonly wide: boolean;
};

/** A run, looked at moment by moment: on the drawing, on the clock, and in words. */
export function Running({ journey, document, setUp, acts, onActs, onChange, wide }: RunningProps) {
  const say = useSay();
  const { run, error, busy, again } = useTestRun(journey, document, setUp, acts);
  const [wanted, setWanted] = useState(0);
  if (error)
    return (
      <div className={classes.alone}>
        <ProblemNotice error={error} retry={again} />
        <Button onClick={onChange}>{say('web.testRun.change')}</Button>
      </div>
    );
  if (!run) return <Loading />;
  return <Looking {...{ run, busy, document, acts, onActs, onChange, wide, wanted }} onWanted={setWanted} />;
}

type LookingProps = Omit<RunningProps, 'journey' | 'setUp'> & {
  readonly run: TestRun;
  readonly busy: boolean;
  readonly wanted: number;
  readonly onWanted: (at: number) => void;
};

function Looking({ run, busy, document, acts, onActs, onChange, wide, wanted, onWanted }: LookingProps) {
  const say = useSay();
  const { moments } = run;
  const at = Math.min(wanted, moments.length - 1);
  const moment = moments[at];
  const zone = run.person.zones[0] ?? 'UTC';
  const toStep = useCallback(
    (step: string | null) => {
      // The picture also tells of what it was itself told to show.
      if (step === moment?.step) return;
      const found = moments.findIndex((one) => one.step === step);
      if (found >= 0) onWanted(found);
    },
    [moments, moment, onWanted],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' });
    // The button that led here may be gone: whoever goes by keyboard reads on from where they are.
    if (window.document.activeElement === window.document.body) heading.current?.focus({ preventScroll: true });
  }, [at, moment]);
  if (!moment) return null;
  const last = at === moments.length - 1;
  /** Does something while the account waits here; what was chosen for later no longer follows. */
  const act = (done: TestAct | null): void => {
    const before = acts.filter((one) => one.at <= moment.at);
    if (done !== null || before.length < acts.length) onActs(done === null ? before : [...before, done]);
    onWanted(at + 1);
  };
  const takeBack = (): void => {
    onActs(acts.filter((one) => one.at < moment.at));
    onWanted(Math.max(0, at - 1));
  };
  return (
    <PassedMoments moments={moments} at={at} zone={zone}>
      <div className={classes.page}>
        {wide ? <RunPicture document={document} step={moment.step} onStep={toStep} /> : null}
        <section className={classes.column} aria-label={say('web.testRun.title')} aria-busy={busy}>
          <Stepping run={run} moment={moment} at={at} onMove={onWanted} onChange={onChange} />
          <MomentCard moment={moment} run={run} zone={zone} heading={heading} {...(moment.act === null ? {} : { onTakeBack: takeBack })} />
          {moment.waits ? (
            <Choices key={`${at} ${moment.at}`} moment={moment} waits={moment.waits} run={run} zone={zone} onAct={act} followed={!last} />
          ) : null}
          {last && !moment.waits ? <p className={classes.quiet}>{say(`web.testRun.end.${run.end}`)}</p> : null}
          <Story run={run} at={at} zone={zone} onMove={onWanted} />
        </section>
      </div>
    </PassedMoments>
  );
}
