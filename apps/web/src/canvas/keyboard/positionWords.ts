import type { JourneyDocument } from '@makegood/journey';
import type { Say } from '../../i18n/say.tsx';
import { shownBranches } from '../flow/elements.ts';
import type { Stop } from './stop.ts';
import { told } from './told.ts';

/** Where the keyboard stands, in words and not in pixels: “Step 3 of 9, after “Wait”, before “Reminder”, 2 ways out”. */
export function positionWords(say: Say, document: JourneyDocument, stop: Stop): string {
  if (stop.type === 'wire') {
    const step = document.steps[stop.from];
    const branches = step ? shownBranches(step) : [];
    const at = branches.findIndex(({ id }) => id === stop.branch);
    return branches.length > 1 ? say('web.draw.where.wire', { number: at + 1, of: branches.length }) : '';
  }
  const step = stop.type === 'step' ? document.steps[stop.id] : undefined;
  if (!step || stop.type !== 'step') return '';
  const position = told(document, say.locale).steps.get(stop.id)?.position ?? '';
  return [position, say('web.draw.where.ways', { count: shownBranches(step).length })].filter(Boolean).join(', ');
}
