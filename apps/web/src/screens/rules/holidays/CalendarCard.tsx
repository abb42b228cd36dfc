import { Button } from '@mantine/core';
import { addDays, type Result } from '@makegood/base';
import {
  holidaysOf,
  rulesAsking,
  titleWords,
  withCoverage,
  withNextYear,
  withoutCalendar,
  yearsOf,
  type Calendar,
  type ComingHoliday,
  type Issue,
  type Pack,
} from '@makegood/rules';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { usePack } from '../editor/PackContext.tsx';
import rulesClasses from '../Rules.module.css';
import { useDay } from '../rule/useDay.ts';
import { usePackChange } from '../rule/useSlotChange.ts';
import { CopiedYear } from './CopiedYear.tsx';
import classes from './Holidays.module.css';
import { Refused } from '../rule/Refused.tsx';
import { YearList } from './YearList.tsx';

const route = getRouteApi('/app/rules/$packId');
/** As long before its end a calendar is said to end; the checks say it as early. */
const NOTICE_DAYS = 60;

type CalendarCardProps = {
  readonly calendar: Calendar;
  /** The same in what decides today, to show what changed. */
  readonly before: Calendar | null;
};

/** One calendar: until when it reaches, which rules ask for it, and its days, a year at a time. */
export function CalendarCard({ calendar, before }: CalendarCardProps) {
  const say = useSay();
  const day = useDay();
  const { on, editor } = usePack();
  const change = usePackChange();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [copied, setCopied] = useState<readonly ComingHoliday[] | null>(null);
  const { id, coverage } = calendar;
  const years = yearsOf(calendar);
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = years.find(({ year }) => year === chosen) ?? years.find(({ year }) => year === Number(on.slice(0, 4))) ?? years.at(-1);
  const act = (edit: (pack: Pack) => Result<Pack, readonly Issue[]>): void => {
    setCopied(null);
    setIssues(change(edit));
  };
  const copy = (): void => {
    let coming: readonly ComingHoliday[] = [];
    const refused = change((present) => {
      const next = withNextYear(present, id);
      if (!next.ok) return next;
      coming = next.value.holidays;
      return { ok: true, value: next.value.pack };
    });
    setIssues(refused);
    if (refused.length > 0) return;
    setCopied(coming);
    setChosen((years.at(-1)?.year ?? 0) + 1);
  };
  if (!shown) return null;
  const last = years.at(-1);
  const covered = `${shown.year}-01-01` === shown.from && `${shown.year}-12-31` === shown.to;
  return (
    <section className={classes.card} aria-label={id}>
      <div className={rulesClasses.between}>
        <span className={classes.head}>
          <h3>{id}</h3>
          <Chip tone={coverage[1] < on ? 'stop' : coverage[1] < addDays(on, NOTICE_DAYS) ? 'warn' : 'plain'}>
            {say(coverage[1] < on ? 'web.rules.holidays.ended' : 'web.rules.holidays.ends', { date: day(coverage[1]) })}
          </Chip>
        </span>
        {years.length > 1 ? (
          <Segmented
            label={say('web.rules.holidays.years')}
            value={String(shown.year)}
            options={years.map(({ year }) => ({ value: String(year), label: String(year) }))}
            onChange={(year) => setChosen(Number(year))}
          />
        ) : null}
      </div>
      {coverage[1] < addDays(on, NOTICE_DAYS) ? (
        <Notice
          tone="warn"
          title={say('web.rules.holidays.ends.help', { date: day(coverage[1]) })}
          action={editor ? <CopyButton year={last?.year ?? shown.year} onCopy={copy} /> : undefined}
        />
      ) : null}
      <Asking calendar={id} />
      {calendar.note ? <small>{calendar.note}</small> : null}
      {copied === null ? null : <CopiedYear year={last?.year ?? shown.year} holidays={copied} close={() => setCopied(null)} />}
      <h4>
        {say('web.rules.holidays.inYear', {
          year: String(shown.year),
          count: holidaysOf(calendar).filter(({ date }) => date.startsWith(String(shown.year))).length,
        })}
        {covered ? null : <small> {say('web.rules.holidays.partly', { from: day(shown.from), to: day(shown.to) })}</small>}
      </h4>
      <YearList key={shown.year} calendar={calendar} before={before} span={shown} onIssues={setIssues} />
      <Refused issues={issues} />
      {editor ? (
        <div className={classes.actions}>
          {covered ? null : (
            <Button
              size="xs"
              onClick={() =>
                act((pack) =>
                  withCoverage(
                    pack,
                    id,
                    shown === years[0] ? `${shown.year}-01-01` : coverage[0],
                    shown === last ? `${shown.year}-12-31` : coverage[1],
                  ),
                )
              }
            >
              {say('web.rules.holidays.whole', { year: String(shown.year) })}
            </Button>
          )}
          {last && shown === last && years.length > 1 ? (
            <Button size="xs" variant="subtle" onClick={() => act((pack) => withCoverage(pack, id, coverage[0], `${last.year - 1}-12-31`))}>
              {say('web.rules.holidays.drop', { year: String(last.year) })}
            </Button>
          ) : null}
          <Button size="xs" variant="subtle" onClick={() => act((pack) => withoutCalendar(pack, id))}>
            {say('web.rules.holidays.removeCalendar')}
          </Button>
          {coverage[1] < addDays(on, NOTICE_DAYS) ? null : <CopyButton year={last?.year ?? shown.year} onCopy={copy} />}
        </div>
      ) : null}
    </section>
  );
}

function CopyButton({ year, onCopy }: { readonly year: number; readonly onCopy: () => void }) {
  const say = useSay();
  return (
    <Button size="xs" onClick={onCopy}>
      {say('web.rules.holidays.copy', { year: String(year), next: String(year + 1) })}
    </Button>
  );
}

/** The rules that a change here changes, each one click away. */
function Asking({ calendar }: { readonly calendar: string }) {
  const say = useSay();
  const { pack } = usePack();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asking = rulesAsking(pack, calendar);
  if (asking.length === 0) return <small>{say('web.rules.holidays.unasked')}</small>;
  return (
    <p>
      {say('web.rules.holidays.asked', { count: asking.length })}{' '}
      {asking.map((rule, index) => (
        <span key={rule.id}>
          {index > 0 ? ' · ' : ''}
          <button
            type="button"
            className={rulesClasses.link}
            onClick={() => void navigate({ search: { ...search, view: 'rules', rule: rule.id, form: undefined } })}
          >
            {say.said(titleWords(rule))}
          </button>
        </span>
      ))}
    </p>
  );
}
