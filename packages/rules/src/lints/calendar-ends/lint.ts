import { addDays, message } from '@makegood/base';
import { rulesAsking } from '../../editing/calendars.ts';
import { dayMessage } from '../../sentences/moments.ts';
import { titleWords } from '../../titles.ts';
import type { PackLint } from '../lint.ts';

const NOTICE_DAYS = 60;

export const calendarEnds: PackLint = {
  id: 'rules.calendar-ends',
  severity: 'warning',
  check: ({ active, pack, today }) =>
    (pack.calendars ?? []).flatMap(({ id, coverage }) => {
      const asking = rulesAsking({ ...pack, rules: [...active] }, id);
      if (asking.length === 0 || coverage[1] >= addDays(today, NOTICE_DAYS)) return [];
      const values = { calendar: id, date: dayMessage(coverage[1]), count: asking.length, rule: asking[0] ? titleWords(asking[0]) : '' };
      return [{ rule: null, message: message('rules.finding.calendarEnds', values) }];
    }),
};
