import type { ReviewMark } from '@makegood/contract';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';

const TONE = { asked: 'info', approved: 'ok', changes: 'warn' } as const satisfies Record<ReviewMark['state'], Tone>;

/** How far the review of a draft is. One that was overtaken by later changes says so, because it speaks of something else. */
export function ReviewChip({ review }: { readonly review: ReviewMark | null }) {
  const say = useSay();
  if (!review) return null;
  return (
    <Chip tone={review.stale ? 'warn' : TONE[review.state]}>{say(`web.review.state.${review.state}${review.stale ? '.stale' : ''}`)}</Chip>
  );
}
