import { branchesOf, type BranchEnd, type JourneyDocument, type Step } from '@makegood/journey';
import type { Say } from '../../i18n/say.tsx';
import { shownBranches } from '../flow/elements.ts';

/** Where a way out is, in words: “between “A” and “B”, on “Paid””. The branch is named where there are several. */
export function placeWords(say: Say, { steps }: JourneyDocument, { from, branch }: BranchEnd): string {
  const step = steps[from];
  return step ? wayWords(say, step, branch, steps[step.next[branch] ?? '']?.name) : '';
}

/** The same from what it is made of: the step, its branch and the name of the step that follows there, if one does. */
export function wayWords(say: Say, step: Step, branch: string, target: string | undefined): string {
  const label = shownBranches(step).length > 1 ? branchesOf(step).find(({ id }) => id === branch)?.label : undefined;
  const on = label === undefined ? undefined : say.said(label);
  if (target === undefined)
    return on === undefined
      ? say('web.draw.place.after', { step: step.name })
      : say('web.draw.place.afterOn', { step: step.name, branch: on });
  return on === undefined
    ? say('web.draw.place.between', { step: step.name, target })
    : say('web.draw.place.betweenOn', { step: step.name, target, branch: on });
}
