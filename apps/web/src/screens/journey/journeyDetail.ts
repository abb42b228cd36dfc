import type { AnswerOf, Api } from '@makegood/contract';

export type JourneyDetail = AnswerOf<Api['journeys']['read']>;
/** The way to a journey's screen, and the journey on it. */
export type JourneyPageProps = {
  readonly detail: JourneyDetail;
  readonly trail: readonly { readonly label: string; readonly to: string }[];
};
