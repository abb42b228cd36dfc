import type { ReviewStanding } from '@makegood/contract';
import type { JourneyDetail } from '../journeyDetail.ts';

export type ReviewDialogProps = { readonly detail: JourneyDetail; readonly standing: ReviewStanding; readonly close: () => void };
