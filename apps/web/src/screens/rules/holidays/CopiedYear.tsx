import { Button } from '@mantine/core';
import type { ComingHoliday } from '@makegood/rules';
import { useSay } from '../../../i18n/say.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { useDay } from '../rule/useDay.ts';
import classes from './Holidays.module.css';

type CopiedYearProps = { readonly year: number; readonly holidays: readonly ComingHoliday[]; readonly close: () => void };

/** A year was drawn from the one before: which of its days were reckoned or guessed, to be looked up before they decide. */
export function CopiedYear({ year, holidays, close }: CopiedYearProps) {
  const say = useSay();
  const day = useDay();
  const unsure = holidays.flatMap(({ by, ...holiday }) => (by === 'sameDay' ? [] : [{ ...holiday, by }]));
  return (
    <div role="status">
      <Notice
        tone="info"
        title={say('web.rules.holidays.copied', { year: String(year), count: holidays.length })}
        action={
          <Button size="xs" variant="subtle" onClick={close}>
            {say('web.text.close')}
          </Button>
        }
      >
        {unsure.length === 0 ? (
          say('web.rules.holidays.copied.sure')
        ) : (
          <>
            {say('web.rules.holidays.copied.help')}
            <ul className={classes.unsure}>
              {unsure.map(({ date, name, by }) => (
                <li key={date}>
                  <b>{day(date)}</b> {name} <small>{say(`web.rules.holidays.by.${by}`, { year: String(year - 1) })}</small>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
