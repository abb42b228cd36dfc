import type { JourneyDocument } from '@makegood/journey';
import type { Say } from '../../i18n/say.tsx';
import { shownBranches } from '../flow/elements.ts';
import { wayWords } from '../placing/placeWords.ts';
import { inReadingOrder } from '../sheets/inReadingOrder.ts';
import type { Stop } from './stop.ts';
import { wiresTo } from '@makegood/journey';

/** Where the keyboard stands, in words and not in pixels: “Step 3 of 9, after “Wait”, on “Paid”. 2 ways out.” */
export function positionWords(say: Say, document: JourneyDocument, stop: Stop): string {
  if (stop.type === 'wire') {
    const step = document.steps[stop.from];
    const branches = step ? shownBranches(step) : [];
    const at = branches.findIndex(({ id }) => id === stop.branch);
    return branches.length > 1 ? say('web.draw.where.wire', { number: at + 1, of: branches.length }) : '';
  }
  if (stop.type !== 'step') return '';
  const step = document.steps[stop.id];
  if (!step) return '';
  const order = inReadingOrder(document);
  const place = say('web.draw.where.step', { number: order.indexOf(stop.id) + 1, of: order.length });
  const before = wiresTo(document, stop.id).flatMap(({ from, branch }) => {
    const of = document.steps[from];
    return of ? [wayWords(say, of, branch, undefined)] : [];
  });
  const after = before.length > 1 ? say('web.draw.where.meets', { count: before.length }) : (before[0] ?? '');
  const ways = say('web.draw.where.ways', { count: shownBranches(step).length });
  return [place, after, ways].filter(Boolean).join(', ');
}
