import { message } from '@makegood/base';
import { bypassOf, type Step } from '@makegood/journey';
import { useSay } from '../../i18n/say.tsx';
import { shownBranches } from './elements.ts';

/** What a skipped step does: lets everybody pass, and by which way. In the words of the outline. */
export function SkippedSentence({ step }: { readonly step: Step }) {
  const say = useSay();
  const bypass = bypassOf(step);
  return say.said(
    shownBranches(step).length > 1 && bypass
      ? message('journey.outline.skipped', { branch: bypass.label })
      : message('journey.outline.skippedOnly'),
  );
}
