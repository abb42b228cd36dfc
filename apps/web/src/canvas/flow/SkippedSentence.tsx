import { bypassOf, type Step } from '@makegood/journey';
import { useSay } from '../../i18n/say.tsx';
import { shownBranches } from './elements.ts';

/** What a skipped step does: lets everybody pass, and by which way. */
export function SkippedSentence({ step }: { readonly step: Step }) {
  const say = useSay();
  const bypass = bypassOf(step);
  return shownBranches(step).length > 1 && bypass
    ? say('web.face.skipped.by', { branch: say.said(bypass.label) })
    : say('web.face.skipped.on');
}
