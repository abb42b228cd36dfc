import { editableSentence, sentenceParts, slotsOf, type Pack, type Rule, type SentencePart } from '@makegood/rules';
import { useMemo } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { ruleBefore, usePack, type PackOnScreen } from '../editor/PackContext.tsx';
import classes from './Rule.module.css';
import { SlotButton } from './SlotButton.tsx';
import { slotsAt } from './slotsAt.ts';

function usePartsOf(rule: Rule | null, pack: Pack | null, on: PackOnScreen['on']): readonly SentencePart[] {
  const say = useSay();
  return useMemo(() => (rule && pack ? sentenceParts(say.said(editableSentence(rule, pack, on))) : []), [rule, pack, on, say]);
}

/** What each slot says, by its place; a place that is said twice is told by the first. */
const textByPath = (parts: readonly SentencePart[]): ReadonlyMap<string, string> =>
  new Map(parts.flatMap(({ path, text }) => (path === null ? [] : [[path, text] as const])).reverse());

/** A rule as one sentence: its values can be changed where they stand, and what they were stands struck out before them. */
export function RuleSentence({ rule, quiet = false }: { readonly rule: Rule; readonly quiet?: boolean }) {
  const say = useSay();
  const shown = usePack();
  const old = ruleBefore(shown, rule.id);
  const parts = usePartsOf(rule, shown.pack, shown.on);
  const before = textByPath(usePartsOf(old, shown.before, shown.on));
  const slots = useMemo(() => slotsOf(rule, shown.pack), [rule, shown.pack]);
  return (
    <p className={quiet ? classes.quietSentence : classes.sentence}>
      {parts.map(({ text, path }, index) => {
        if (path === null) return <span key={index}>{text}</span>;
        const was = old ? before.get(path) : undefined;
        const changed = old !== null && was !== text;
        const behind = shown.editor ? slotsAt(path, slots) : [];
        return (
          <span key={index}>
            {changed && was !== undefined ? (
              <>
                <del className={classes.was}>{was}</del>{' '}
              </>
            ) : null}
            {behind.length > 0 ? (
              <SlotButton
                rule={rule}
                slots={behind}
                tone={changed ? 'new' : undefined}
                label={say('web.rules.slot.change', { what: behind.map((slot) => say.said(slot.label)).join(', '), value: text })}
              >
                {text}
              </SlotButton>
            ) : changed ? (
              <ins className={classes.slot} data-tone="new">
                {text}
              </ins>
            ) : (
              <span className={classes.slot}>{text}</span>
            )}
          </span>
        );
      })}
    </p>
  );
}
