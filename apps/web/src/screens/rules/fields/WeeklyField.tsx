import { Button } from '@mantine/core';
import { WEEKDAYS, type Weekday } from '@makegood/calendar';
import { canonicalJson, type Json } from '@makegood/base';
import { useLanguage, LOCALE_TAGS } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Fields.module.css';
import { Spans, spansOf } from './HoursField.tsx';

const WORKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
/** A Monday, to ask the language for the names of days. */
const MONDAY = Date.UTC(2024, 0, 1);

export const dayNames = (tag: string): readonly string[] =>
  WEEKDAYS.map((_, index) =>
    new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' }).format(MONDAY + index * 86_400_000).replace('.', ''),
  );

type WeeklyFieldProps = { readonly label: string; readonly value: Json; readonly onChange: (value: Json) => void };

/** Hours for each day of the week; what is set for Monday can be taken over. */
export function WeeklyField({ label, value, onChange }: WeeklyFieldProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const names = dayNames(LOCALE_TAGS[locale]);
  const held = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const week = Object.fromEntries(WEEKDAYS.map((day) => [day, spansOf(('mon' in held ? held[day] : []) ?? [])]));
  const monday = week['mon'] ?? [];
  const copyTo = (days: readonly Weekday[]): void => onChange({ ...week, ...Object.fromEntries(days.map((day) => [day, monday])) });
  const differs = (days: readonly Weekday[]): boolean => days.some((day) => canonicalJson(week[day]) !== canonicalJson(monday));
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <div className={classes.week}>
        {WEEKDAYS.map((day, index) => (
          <div key={day} className={classes.day}>
            <span>{names[index]}</span>
            <Spans label={names[index] ?? day} spans={week[day] ?? []} onChange={(spans) => onChange({ ...week, [day]: spans })} />
          </div>
        ))}
      </div>
      <div className={classes.row}>
        <Button size="xs" variant="subtle" disabled={!differs(WORKDAYS)} onClick={() => copyTo(WORKDAYS)}>
          {say('web.rules.week.workdays')}
        </Button>
        <Button size="xs" variant="subtle" disabled={!differs(WEEKDAYS)} onClick={() => copyTo(WEEKDAYS)}>
          {say('web.rules.week.all')}
        </Button>
      </div>
    </fieldset>
  );
}
