import classes from './Flow.module.css';
import { useDrawingSlots } from './slots.ts';

/** The line of live numbers at the foot of a step. */
export function StepFoot({ step }: { readonly step: string }) {
  const Foot = useDrawingSlots().foot;
  return <div className={classes.foot}>{Foot ? <Foot step={step} /> : null}</div>;
}
