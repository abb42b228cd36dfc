import { VisuallyHidden } from '@mantine/core';
import type { JourneyDocument } from '@makegood/journey';
import { IconCheck } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { DrawingSlotsContext, type DrawingSlots } from '../../../canvas/flow/slots.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { useWhen } from '../../../kit/When.tsx';
import { MomentChip } from './MomentChip.tsx';
import { PassedMoments, usePassed } from './RunContext.tsx';
import classes from './TestRun.module.css';

/** The canvas library is loaded with the first picture. */
const ChangesPicture = lazy(() => import('../compare/ChangesPicture.tsx').then((module) => ({ default: module.ChangesPicture })));

type RunPictureProps = {
  readonly document: JourneyDocument;
  readonly step: string | null;
  readonly onStep: (step: string | null) => void;
};

/** The drawing with what has happened so far: when each step was come to, how its contacts ended, which ways were gone. */
export function RunPicture({ document, step, onStep }: RunPictureProps) {
  const { steps } = usePassed();
  const footed = useMemo(() => new Set(steps.keys()), [steps]);
  const slots = useMemo<DrawingSlots>(() => ({ foot: PassedFoot, footed, wire: GoneWay }), [footed]);
  return (
    <DrawingSlotsContext value={slots}>
      <Suspense fallback={<Loading />}>
        <ChangesPicture document={document} step={step} onStep={onStep} />
      </Suspense>
    </DrawingSlotsContext>
  );
}

/** Before a run has begun. */
export function NobodyYet({ children }: { readonly children: ReactNode }) {
  return (
    <PassedMoments moments={[]} at={-1} zone="UTC">
      {children}
    </PassedMoments>
  );
}

function PassedFoot({ step }: { readonly step: string }) {
  const when = useWhen();
  const { steps, zone, here } = usePassed();
  const passed = steps.get(step);
  if (!passed) return null;
  return (
    <>
      <span className={here === step ? classes.hereTime : undefined}>{when(passed.moment.at, 'weekday', zone)}</span>
      <MomentChip moment={passed.moment} />
    </>
  );
}

function GoneWay({ from, branch }: { readonly from: string; readonly branch: string }) {
  const say = useSay();
  return usePassed().ways.has(`${from}:${branch}`) ? (
    <span className={classes.gone}>
      <IconCheck size={12} stroke={3} aria-hidden="true" />
      <VisuallyHidden>{say('web.testRun.gone')}</VisuallyHidden>
    </span>
  ) : null;
}
