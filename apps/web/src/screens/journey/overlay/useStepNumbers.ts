import { useSay } from '../../../i18n/say.tsx';
import { useOverlay } from './OverlayContext.tsx';
import type { Numbered, Objection } from './numbered.ts';

const VERDICTS = ['defer', 'review', 'block'] as const;

export type StepNumber = {
  readonly id: 'waiting' | 'stuck' | 'entered' | (typeof VERDICTS)[number];
  readonly count: number;
  readonly words: string;
  readonly opens: Numbered;
};

/** The numbers of one step that are not nought, with their words and what they open. */
export function useStepNumbers(step: string, name: string): readonly StepNumber[] {
  const say = useSay();
  const found = useOverlay()?.steps.get(step);
  if (!found) return [];
  const titled = (words: string): string => say('web.overlay.at', { step: name, what: words });
  const plain = (['waiting', 'stuck', 'entered'] as const).map((what): StepNumber => {
    const words = say(`web.overlay.${what}`, { count: found[what] });
    return { id: what, count: found[what], words, opens: { what, step, title: titled(words) } };
  });
  const objected = VERDICTS.map((verdict): StepNumber => {
    const rules = found.objections.flatMap(({ rule, title, count, ...one }): Objection[] =>
      one.verdict === verdict ? [{ verdict, rule, title: say.said(title), count }] : [],
    );
    // A contact that several rules put off counts once for each of them: the people are listed rule by rule.
    const count = Math.max(0, ...rules.map((one) => one.count));
    const words = say(`web.overlay.${verdict}`, { count });
    return { id: verdict, count, words, opens: { what: 'objection', step, title: titled(words), rules } };
  });
  return [...plain, ...objected].filter(({ count }) => count > 0);
}
