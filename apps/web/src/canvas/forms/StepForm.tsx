import type { Step, StepConfigs, StepKind } from '@makegood/journey';
import type { ReactElement } from 'react';
import { BranchForm } from './BranchForm.tsx';
import { CallForm } from './CallForm.tsx';
import { ExitForm } from './ExitForm.tsx';
import type { FormProps } from './form.ts';
import { MessageForm } from './MessageForm.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import { RequestForm } from './RequestForm.tsx';
import { SplitForm } from './SplitForm.tsx';
import { TaskForm } from './TaskForm.tsx';
import { TriggerForm } from './TriggerForm.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { WaitForm } from './WaitForm.tsx';

/** The one map of forms; a kind without one does not compile. */
const FORMS: { readonly [Kind in StepKind]: (given: FormProps<Kind>) => ReactElement } = {
  trigger: (given) => <TriggerForm {...given} />,
  wait: (given) => <WaitForm {...given} />,
  message: (given) => <MessageForm {...given} />,
  branch: (given) => <BranchForm {...given} />,
  split: (given) => <SplitForm {...given} />,
  promise: (given) => <PromiseForm {...given} />,
  task: (given) => <TaskForm {...given} />,
  update: (given) => <UpdateForm {...given} />,
  request: (given) => <RequestForm {...given} />,
  call: (given) => <CallForm {...given} />,
  exit: (given) => <ExitForm {...given} />,
};

type Configured<Kind extends StepKind = StepKind> = { [K in Kind]: { readonly kind: K; readonly config: StepConfigs[K] } }[Kind];
type Given<Kind extends StepKind> = {
  readonly id: string;
  readonly step: Configured<Kind>;
  readonly onChange: (config: Step['config']) => void;
};

/** The form of the step's own kind. */
export function StepForm<Kind extends StepKind>({ id, step, onChange }: Given<Kind>): ReactElement {
  return FORMS[step.kind]({ step: id, config: step.config, onChange });
}
