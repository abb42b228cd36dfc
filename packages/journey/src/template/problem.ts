import { message, type Message, type MessageValue } from '@makegood/base';

/** Why a template cannot be used as it stands, and where: line and column count from 1. */
export type TemplateProblem = {
  readonly message: Message;
  readonly line: number;
  readonly column: number;
  /** The variable it is about, when it is about one. */
  readonly variable?: string;
};

export function problem(
  id: `journey.template.problem.${string}`,
  values: Readonly<Record<string, MessageValue>>,
  at: { readonly line: number; readonly column: number },
  variable?: string,
): TemplateProblem {
  return { message: message(id, values), line: at.line, column: at.column, ...(variable === undefined ? {} : { variable }) };
}

/** Thrown inside a filter, where there is no position yet, and turned into a {@link TemplateProblem} by the caller that has one. */
export class FilterRefusal extends Error {
  readonly id: `journey.template.problem.${string}`;
  readonly values: Readonly<Record<string, MessageValue>>;
  constructor(id: `journey.template.problem.${string}`, values: Readonly<Record<string, MessageValue>> = {}) {
    super(id);
    this.name = 'FilterRefusal';
    this.id = id;
    this.values = values;
  }
}
