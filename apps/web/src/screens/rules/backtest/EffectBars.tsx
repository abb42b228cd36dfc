import type { BackTestTally } from '@makegood/contract';
import { useState } from 'react';
import { formatCount } from '../../../format/numbers.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Overline } from '../../../kit/Overline.tsx';
import classes from './BackTest.module.css';

type Effects = BackTestTally['effects'];
type Row = { readonly id: string; readonly name: string; readonly effects: Effects };

const EFFECTS = ['waits', 'refused', 'reviewed', 'allowed'] as const;
const SHORT = 5;
const sumOf = (effects: Effects): number => effects.waits + effects.refused + effects.reviewed + effects.allowed;

/** Counts as bars, the longest first; a bar's parts are told in words too. */
export function EffectBars({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const say = useSay();
  const { locale } = useLanguage();
  const [all, setAll] = useState(false);
  const counted = rows.filter(({ effects }) => sumOf(effects) > 0).sort((a, b) => sumOf(b.effects) - sumOf(a.effects));
  const most = sumOf(counted[0]?.effects ?? { waits: 0, refused: 0, reviewed: 0, allowed: 0 });
  if (counted.length === 0) return null;
  return (
    <section>
      <Overline>{title}</Overline>
      <ul className={classes.bars}>
        {(all ? counted : counted.slice(0, SHORT)).map(({ id, name, effects }) => {
          const parts = EFFECTS.filter((effect) => effects[effect] > 0);
          const words = parts.map((effect) => say(`web.rules.effectCount.${effect}`, { count: effects[effect] })).join(', ');
          return (
            <li key={id} title={words}>
              <span>{name}</span>
              <span className={classes.bar} aria-hidden="true">
                {parts.map((effect) => (
                  <i key={effect} data-effect={effect} style={{ width: `${(100 * effects[effect]) / most}%` }} />
                ))}
              </span>
              <span className={classes.number}>
                <span className={classes.hidden}>{words}</span>
                <span aria-hidden="true">{formatCount(sumOf(effects), locale)}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {counted.length > SHORT ? (
        <button type="button" className={classes.link} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('web.text.showLess') : say('web.text.showMore', { count: counted.length - SHORT })}
        </button>
      ) : null}
    </section>
  );
}
