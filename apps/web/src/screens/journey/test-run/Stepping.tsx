import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import type { TestMoment, TestRun } from '@makegood/contract';
import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import { cityOfZone } from '../../../format/instants.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { useMoney } from '../../../kit/Amount.tsx';
import { useWhen } from '../../../kit/When.tsx';
import classes from './TestRun.module.css';

type SteppingProps = {
  readonly run: TestRun;
  readonly moment: TestMoment;
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onChange: () => void;
};

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="application"], [role="listbox"], [role="radiogroup"]') !== null;

/** The clock of the run, whom it is about, and one moment forward or back: by buttons, or by the arrows to the left and right. */
export function Stepping({ run, moment, at, onMove, onChange }: SteppingProps) {
  const say = useSay();
  const when = useWhen();
  const money = useMoney();
  const { moments, person } = run;
  const zone = person.zones[0] ?? 'UTC';
  const last = moments.length - 1;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyped(event.target)) return;
      const to = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : null;
      if (to === null || to < 0 || to > last) return;
      event.preventDefault();
      onMove(to);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [at, last, onMove]);
  const buttons = [
    { to: 0, label: say('web.testRun.first'), Face: IconChevronsLeft, off: at === 0 },
    { to: at - 1, label: say('web.testRun.back'), Face: IconChevronLeft, off: at === 0 },
    { to: at + 1, label: say('web.testRun.forward'), Face: IconChevronRight, off: at === last },
    { to: last, label: say('web.testRun.last'), Face: IconChevronsRight, off: at === last },
  ];
  return (
    <header className={classes.clock}>
      <div className={classes.between}>
        <Chip tone="info">{say('web.testRun.nothing')}</Chip>
        <Button size="xs" variant="subtle" onClick={onChange}>
          {say('web.testRun.change')}
        </Button>
      </div>
      <div aria-live="polite">
        <small>{say('web.testRun.itIs', { place: cityOfZone(zone) })}</small>
        <div className={classes.time}>{when(moment.at, 'weekday', zone)}</div>
        <VisuallyHidden>{moment.inside ?? moment.name}</VisuallyHidden>
      </div>
      <small className={classes.quiet}>
        <b>{person.name}</b>
        {' · '}
        {say('web.testRun.owes', { amount: money(moment.owes) })}
        {moment.daysPastDue === null ? null : ` · ${say('web.testRun.pastDue', { days: moment.daysPastDue })}`}
        {' · '}
        {run.versionNumber === null ? say('web.testRun.version.draft') : say('web.journey.versionLine', { version: run.versionNumber })}
      </small>
      <div className={classes.between}>
        <div className={classes.buttons} role="group" aria-label={say('web.testRun.moving')}>
          {buttons.map(({ to, label, Face, off }) => (
            <ActionIcon key={label} aria-label={label} title={label} disabled={off} onClick={() => onMove(to)}>
              <Face size={18} aria-hidden="true" />
            </ActionIcon>
          ))}
        </div>
        <small className={classes.quiet}>{say('web.testRun.place', { at: at + 1, of: moments.length })}</small>
      </div>
    </header>
  );
}
