import type { CallOf, Api } from '@makegood/contract';

type Asked = NonNullable<CallOf<Api['journeys']['overlayPeople']>['query']> & { readonly step: string };

/** A question for the people behind a number, but for the page. */
export type AskedPeople = Omit<Asked, 'cursor' | 'limit'>;

/** A number of the overlay that can be opened. */
export type Numbered = Pick<Asked, 'what' | 'step' | 'branch'> & {
  /** Of the step, and what the number says: “Friendly reminder: 12 stand here”. */
  readonly title: string;
  /** Which rules, when it is of what the gate said: the people are those of one of them. */
  readonly rules?: readonly Objection[];
};
export type Objection = {
  readonly verdict: 'defer' | 'review' | 'block';
  readonly rule: string;
  readonly title: string;
  readonly count: number;
};
