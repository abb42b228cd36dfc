import type { StepConfigs, StepKind } from '@makegood/journey';

/** What every kind's form is given: the step's settings, and how to change them. */
export type FormProps<Kind extends StepKind> = {
  readonly step: string;
  readonly config: StepConfigs[Kind];
  readonly onChange: (config: StepConfigs[Kind]) => void;
};
