import { Button } from '@mantine/core';
import type { PackDiff } from '@makegood/contract';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import classes from './Changes.module.css';

const SHORT = 6;

/** What a holiday calendar says otherwise, day by day. */
export function ChangedCalendar({ diff }: { readonly diff: PackDiff['calendars'][number] }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const title = say('web.rules.holidays.changes', { calendar: diff.calendar });
  return (
    <section className={classes.rule} aria-label={title}>
      <div className={classes.head}>
        <h3>{title}</h3>
        <Chip tone={diff.change === 'removed' ? 'stop' : 'ok'}>{say(`web.rules.changes.rule.${diff.change}`)}</Chip>
      </div>
      <ul className={classes.days}>
        {(all ? diff.sentences : diff.sentences.slice(0, SHORT)).map((sentence, index) => (
          <li key={index}>{say.said(sentence)}</li>
        ))}
      </ul>
      {diff.sentences.length > SHORT ? (
        <div>
          <Button size="xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say('web.text.showLess') : say('web.text.showMore', { count: diff.sentences.length - SHORT })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
