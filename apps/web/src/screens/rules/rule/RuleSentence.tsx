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

/** The values of a sentence with which time their place is told: hours say where they begin and where they end. */
function numbered(parts: readonly SentencePart[]): readonly { readonly part: SentencePart; readonly name: string | null }[] {
  const times = new Map<string, number>();
  return parts.map((part) => {
    if (part.path === null) return { part, name: null };
    const time = (times.get(part.path) ?? 0) + 1;
    times.set(part.path, time);
    return { part, name: `${part.path} ${time}` };
  });
}

const textByName = (parts: readonly SentencePart[]): ReadonlyMap<string, string> =>
  new Map(numbered(parts).flatMap(({ part, name }) => (name === null ? [] : [[name, part.text] as const])));

/** A rule as one sentence: its values can be changed where they stand, and what they were stands struck out before them. */
export function RuleSentence({ rule, quiet = false }: { readonly rule: Rule; readonly quiet?: boolean }) {
  const say = useSay();
  const shown = usePack();
  const old = ruleBefore(shown, rule.id);
  const parts = usePartsOf(rule, shown.pack, shown.on);
  const before = textByName(usePartsOf(old, shown.before, shown.on));
  const slots = useMemo(() => slotsOf(rule, shown.pack), [rule, shown.pack]);
  return (
    <p className={quiet ? classes.quietSentence : classes.sentence}>
      {numbered(parts).map(({ part: { text, path }, name }, index) => {
        if (path === null || name === null) return <span key={index}>{text}</span>;
        const was = old ? before.get(name) : undefined;
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
