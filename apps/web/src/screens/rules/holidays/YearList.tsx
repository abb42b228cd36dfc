import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { LocalDate } from '@makegood/base';
import { holidaysOf, withHoliday, withoutHoliday, type Calendar, type Holiday, type Issue } from '@makegood/rules';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { formatWeekdayDay } from '../../../format/instants.ts';
import { usePack } from '../editor/PackContext.tsx';
import { usePackChange } from '../rule/useSlotChange.ts';
import classes from './Holidays.module.css';

type YearListProps = {
  readonly calendar: Calendar;
  readonly before: Calendar | null;
  readonly span: { readonly year: number; readonly from: LocalDate; readonly to: LocalDate };
  readonly onIssues: (issues: readonly Issue[]) => void;
};

/** The holidays of one year in the order of their days; what is new or gone beside what decides today is shown as such. */
export function YearList({ calendar, before, span, onIssues }: YearListProps) {
  const { editor } = usePack();
  const change = usePackChange();
  const [open, setOpen] = useState<string | null>(null);
  const inYear = (one: Calendar): readonly Holiday[] => holidaysOf(one).filter(({ date }) => date.startsWith(String(span.year)));
  const now = inYear(calendar);
  const gone = before ? inYear(before).filter(({ date }) => !Object.hasOwn(calendar.dates, date)) : [];
  const lines = [...now.map((holiday) => ({ ...holiday, gone: false })), ...gone.map((holiday) => ({ ...holiday, gone: true }))].sort(
    (a, b) => (a.date < b.date ? -1 : 1),
  );
  const put = (holiday: Holiday, instead?: string): boolean => {
    const refused = change((pack) => withHoliday(pack, calendar.id, holiday, instead));
    onIssues(refused);
    return refused.length === 0;
  };
  return (
    <>
      <ul className={classes.days}>
        {lines.map((holiday) =>
          open === holiday.date && !holiday.gone ? (
            <li key={holiday.date} className={classes.edited}>
              <HolidayForm
                span={span}
                start={holiday}
                onPut={(next) => {
                  const taken = put(next, holiday.date);
                  if (taken) setOpen(null);
                  return taken;
                }}
                onCancel={() => setOpen(null)}
              />
            </li>
          ) : (
            <Line
              key={`${holiday.date} ${String(holiday.gone)}`}
              holiday={holiday}
              gone={holiday.gone}
              was={before ? (before.dates[holiday.date] ?? null) : holiday.name}
              onOpen={editor ? () => setOpen(holiday.date) : null}
              onRemove={() => onIssues(change((pack) => withoutHoliday(pack, calendar.id, holiday.date)))}
            />
          ),
        )}
      </ul>
      {editor ? <HolidayForm span={span} start={null} onPut={put} onCancel={null} /> : null}
    </>
  );
}

type LineProps = {
  readonly holiday: Holiday;
  readonly gone: boolean;
  /** What it is called in what decides today; null when it is none there. */
  readonly was: string | null;
  readonly onOpen: (() => void) | null;
  readonly onRemove: () => void;
};

function Line({ holiday: { date, name }, gone, was, onOpen, onRemove }: LineProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const day = formatWeekdayDay(date, locale);
  const words = { name, date: day };
  return (
    <li>
      <span className={classes.day}>{gone ? <del>{day}</del> : was === null ? <ins>{day}</ins> : day}</span>
      <span className={classes.name}>
        {gone ? (
          <del>{name}</del>
        ) : was === null ? (
          <ins>{name}</ins>
        ) : was === name ? (
          name
        ) : (
          <>
            <del>{was}</del> <ins>{name}</ins>
          </>
        )}
      </span>
      {onOpen && !gone ? (
        <>
          <ActionIcon size={28} aria-label={say('web.rules.holidays.change', words)} onClick={onOpen}>
            <IconPencil size={15} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon size={28} aria-label={say('web.rules.holidays.remove', words)} onClick={onRemove}>
            <IconTrash size={15} aria-hidden="true" />
          </ActionIcon>
        </>
      ) : null}
    </li>
  );
}

type HolidayFormProps = {
  readonly span: YearListProps['span'];
  /** Null for a new one. */
  readonly start: Holiday | null;
  /** Whether it was taken. */
  readonly onPut: (holiday: Holiday) => boolean;
  readonly onCancel: (() => void) | null;
};

function HolidayForm({ span, start, onPut, onCancel }: HolidayFormProps) {
  const say = useSay();
  const first = useRef<HTMLInputElement>(null);
  const [date, setDate] = useState(start?.date ?? '');
  const [name, setName] = useState(start?.name ?? '');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!onPut({ date, name }) || start !== null) return;
        // The next one can be typed at once.
        setDate('');
        setName('');
        first.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && onCancel) onCancel();
      }}
    >
      <TextInput
        ref={first}
        type="date"
        label={say('web.rules.holidays.date')}
        autoFocus={start !== null}
        min={span.from}
        max={span.to}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        className={classes.grow ?? ''}
        label={say('web.rules.holidays.name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={date === '' || name.trim() === ''}>
        {say(start === null ? 'web.rules.holidays.add' : 'web.rules.holidays.keep')}
      </Button>
      {onCancel ? (
        <Button variant="subtle" onClick={onCancel}>
          {say('web.text.cancel')}
        </Button>
      ) : null}
    </form>
  );
}
