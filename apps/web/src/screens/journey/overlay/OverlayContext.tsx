import type { JourneyId } from '@makegood/base';
import { api, type JourneyOverlay } from '@makegood/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { useAsk } from '../../../api/queries.ts';
import type { JourneyDetail } from '../journeyDetail.ts';
import type { Numbered } from './numbered.ts';
import { PeopleDrawer } from './PeopleDrawer.tsx';
import { useOverlayChoice, type OverlayChoice } from './useOverlayChoice.ts';

const EVERY = 15_000;

export type OverlaySteps = ReadonlyMap<string, JourneyOverlay['steps'][number]>;
export type Overlay = {
  readonly journey: JourneyId;
  /** Undefined until it has come. */
  readonly answer: JourneyOverlay | undefined;
  readonly steps: OverlaySteps;
  /** How many went over a branch, by `step:branch`. */
  readonly flow: ReadonlyMap<string, number>;
  readonly choice: OverlayChoice;
  readonly choose: (choice: OverlayChoice) => void;
  /** Shows who is behind a number; null where this journey never ran. */
  readonly open: (number: Numbered) => void;
};

const OverlayContext = createContext<Overlay | null>(null);
/** Null where there is nothing to lay over the drawing: the journey was never published. */
export const useOverlay = (): Overlay | null => use(OverlayContext);

/** Live numbers for everything inside, read anew every few seconds, and the people behind them. */
export function OverlayProvider({ journey, children }: { readonly journey: JourneyDetail['journey']; readonly children: ReactNode }) {
  const ran = journey.live !== null;
  const [choice, choose] = useOverlayChoice();
  const [opened, open] = useState<Numbered | null>(null);
  const query = choice.days === null ? {} : { days: choice.days };
  const { data } = useAsk(
    api.journeys.overlay,
    { params: { id: journey.id }, query },
    { enabled: ran, refetchInterval: EVERY, placeholderData: keepPreviousData },
  );
  const overlay = useMemo<Overlay | null>(
    () =>
      ran
        ? {
            journey: journey.id,
            answer: data,
            steps: new Map((data?.steps ?? []).map((step) => [step.step, step])),
            flow: new Map((data?.branches ?? []).map(({ step, branch, count }) => [`${step}:${branch}`, count])),
            choice,
            choose,
            open,
          }
        : null,
    [ran, journey.id, data, choice, choose],
  );
  return (
    <OverlayContext value={overlay}>
      {children}
      {opened ? <PeopleDrawer journey={journey.id} number={opened} days={choice.days} close={() => open(null)} /> : null}
    </OverlayContext>
  );
}
