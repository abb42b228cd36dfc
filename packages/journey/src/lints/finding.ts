import type { Message } from '@makegood/base';

export type Severity = 'error' | 'warning';

/** One thing that is wrong or doubtful. The same in browser, command line and server, under the same id. */
export type Finding = {
  /** The lint's id, `journey.unreachable`. */
  readonly id: string;
  /** An error cannot be published; a warning is accepted knowingly. */
  readonly severity: Severity;
  readonly message: Message;
  readonly step: string | null;
  readonly branch: string | null;
  /** Dotted path inside the step's configuration, for the form to show it beside the field. */
  readonly field: string | null;
};
