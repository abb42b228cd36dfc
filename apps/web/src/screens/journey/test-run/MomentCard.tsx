import { Button } from '@mantine/core';
import type { TestMoment, TestRun } from '@makegood/contract';
import type { RefObject } from 'react';
import { isStepKind } from './isStepKind.ts';
import { useSay } from '../../../i18n/say.tsx';
import { useWhen } from '../../../kit/When.tsx';
import { KindIcon } from '../KindIcon.tsx';
import { Conditions } from './Conditions.tsx';
import { ContactCard } from './ContactCard.tsx';
import classes from './TestRun.module.css';

type MomentCardProps = {
  readonly moment: TestMoment;
  readonly run: TestRun;
  readonly zone: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Undoes what somebody did here, and all that was done after it. */
  readonly onTakeBack?: () => void;
};

/** One moment of a run, whole: what was asked and of which facts, what was sent or why not, and where it led. */
export function MomentCard({ moment, run, zone, heading, onTakeBack }: MomentCardProps) {
  const say = useSay();
  const when = useWhen();
  const { kind, name, inside, act, conditions, contacts, notes, left, ended, waits } = moment;
  const title = inside === null ? name : `${name} › ${inside}`;
  return (
    <article className={classes.moment} aria-label={title}>
      <h2 ref={heading} className={classes.head} tabIndex={-1}>
        {isStepKind(kind) ? <KindIcon kind={kind} /> : null}
        {title}
      </h2>
      {act === null ? null : (
        <div className={classes.act}>
          <p>
            <b>{run.person.name}</b>: {say.said(act)}
          </p>
          {onTakeBack ? (
            <Button size="xs" onClick={onTakeBack}>
              {say('web.testRun.takeBack')}
            </Button>
          ) : null}
        </div>
      )}
      <Conditions conditions={conditions} />
      {contacts.map((contact, index) => (
        <ContactCard key={index} contact={contact} run={run} zone={zone} />
      ))}
      {notes.map((note, index) => (
        <p key={index} className={classes.quiet}>
          {say.said(note)}
        </p>
      ))}
      {waits ? (
        <p>
          {waits.until === null
            ? say('web.testRun.waits.open')
            : say('web.testRun.waits.until', { when: when(waits.until, 'weekday', zone) })}
        </p>
      ) : null}
      {left && !waits && left.branch !== 'next' ? <p>{say('web.testRun.left', { way: left.label })}</p> : null}
      {ended === null ? null : (
        <p>
          <b>{say('web.testRun.ended', { outcome: say.said({ id: `web.outcome.${ended}` }) })}</b>
        </p>
      )}
    </article>
  );
}
