import { HOLD_KINDS } from '@makegood/contract';
import { useSay } from '../../i18n/say.tsx';

const OUTCOMES = ['cured', 'promised', 'arranged', 'escalated', 'exhausted', 'stopped', 'heldOut', 'other'] as const;

/** A hold's name; a kind that a newer server knows is shown as it is called there. */
export function useHoldName(): (kind: string) => string {
  const say = useSay();
  return (kind) => {
    const known = HOLD_KINDS.find((one) => one === kind);
    return known ? say(`web.hold.${known}`) : kind;
  };
}

/** How a run through a journey ended. */
export function useOutcomeName(): (outcome: string) => string {
  const say = useSay();
  return (outcome) => {
    const known = OUTCOMES.find((one) => one === outcome);
    return known ? say(`web.outcome.${known}`) : outcome;
  };
}
