import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemNotice } from '../kit/Problem.tsx';
import classes from './session.module.css';

/** When a screen's own code cannot be loaded (an update took it away, the network is gone). */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  return (
    <main id="main" className={classes.waiting}>
      <ProblemNotice error={error} retry={reset} />
    </main>
  );
}
