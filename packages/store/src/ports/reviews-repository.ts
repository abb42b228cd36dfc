import type { JourneyReviewRow } from '../tables.ts';

/** A review without the drawing that it is about. */
export type ReviewHead = Omit<JourneyReviewRow, 'document'>;

export interface ReviewsRepository {
  get(workspace: string, review: string): Promise<JourneyReviewRow | null>;
  /** Of one journey, newest first. */
  ofJourney(workspace: string, journey: string): Promise<readonly ReviewHead[]>;
  /** The newest one of each journey. */
  newest(workspace: string): Promise<readonly ReviewHead[]>;
}
