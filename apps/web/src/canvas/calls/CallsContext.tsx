import type { JourneyId } from '@makegood/base';
import type { CallableJourney } from '@makegood/contract';
import { createContext, use } from 'react';
import type { Around } from '../findings/findingsMessages.ts';

export type Calls = {
  /** The journey that is drawn. */
  readonly journey: JourneyId;
  /** What it could call, by name; null until the server has said it. */
  readonly callable: readonly CallableJourney[] | null;
  /** What its drawing is judged in. */
  readonly around: Around;
  /** Somebody is about to choose: what can be called is to be read. */
  readonly choose: () => void;
};

export const CallsContext = createContext<Calls | null>(null);

export function useCalls(): Calls {
  const calls = use(CallsContext);
  if (!calls) throw new Error('No journey around that could call others');
  return calls;
}
