import { StepPresence } from '../presence/StepPresence.tsx';
import { StepPeople } from './StepPeople.tsx';

/** Below the kind on a step's panel: which colleagues are here, and which people. */
export function StepHead({ step }: { readonly step: string }) {
  return (
    <>
      <StepPresence step={step} />
      <StepPeople step={step} />
    </>
  );
}
