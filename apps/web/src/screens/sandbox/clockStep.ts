import { api, type ClockStep } from '@makegood/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';

/** The step of the clock that runs, or the last one. While it runs it is asked for often; when it ends everything is read again. */
export function useClockStep(): ClockStep | null {
  const client = useQueryClient();
  const asked = useAsk(
    api.sandbox.stepState,
    {},
    { refetchInterval: (query) => (query.state.data?.step?.state === 'running' ? 400 : false) },
  );
  const step = asked.data?.step ?? null;
  const running = step?.state === 'running';
  const ran = useRef(false);
  useEffect(() => {
    if (ran.current && !running) void client.invalidateQueries();
    ran.current = running;
  }, [running, client]);
  return step;
}

export const useStepping = () => ({ step: useAct(api.sandbox.step), stop: useAct(api.sandbox.stopStep) });
