import { addDays, message } from '@makegood/base';
import { referencesIn } from '../../references.ts';
import { plainJson } from '../../editing/slots.ts';
import type { PackLint } from '../lint.ts';

const NOTICE_DAYS = 60;

export const calendarEnds: PackLint = {
  id: 'rules.calendar-ends',
  severity: 'warning',
  check: ({ active, pack, today }) => {
    const used = active.flatMap(({ when, objects }) => referencesIn(plainJson({ when, objects }), 'calendar'));
    return (pack.calendars ?? [])
      .filter(({ id, coverage }) => used.includes(id) && coverage[1] < addDays(today, NOTICE_DAYS))
      .map(({ id, coverage }) => ({ rule: null, message: message('rules.finding.calendarEnds', { calendar: id, date: coverage[1] }) }));
  },
};
