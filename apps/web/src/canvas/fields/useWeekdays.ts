import { WEEKDAYS, type Weekday } from '@makegood/calendar';
import { useMemo } from 'react';
import { useSay } from '../../i18n/say.tsx';

/** The days of the week for a choice of several, in the reader's language and Monday first. */
export function useWeekdays() {
  const say = useSay();
  return useMemo(
    () => ({
      options: WEEKDAYS.map((value) => ({ value, label: say.said({ id: `journey.weekday.${value}` }) })),
      read: (chosen: readonly string[]): Weekday[] => WEEKDAYS.filter((day) => chosen.includes(day)),
    }),
    [say],
  );
}
