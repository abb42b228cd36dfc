import { Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { withNewCalendar, type Issue } from '@makegood/rules';
import { IconCalendarEvent, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { usePack } from '../editor/PackContext.tsx';
import fieldClasses from '../fields/Fields.module.css';
import rulesClasses from '../Rules.module.css';
import { usePackChange } from '../rule/useSlotChange.ts';
import { CalendarCard } from './CalendarCard.tsx';
import classes from './Holidays.module.css';
import { Refused } from '../rule/Refused.tsx';

/** The holiday calendars of the pack, year by year: the days that its rules about hours mean when they say "holidays". */
export function HolidaysView() {
  const say = useSay();
  const { pack, before, editor } = usePack();
  const [adding, setAdding] = useState(false);
  const calendars = pack.calendars ?? [];
  const gone = (before?.calendars ?? []).filter(({ id }) => !calendars.some((calendar) => calendar.id === id));
  const add = editor ? (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
      {say('web.rules.holidays.new')}
    </Button>
  ) : null;
  return (
    <>
      <div className={rulesClasses.between}>
        <h2>{say('web.rules.holidays')}</h2>
        {calendars.length > 0 ? add : null}
      </div>
      {calendars.map((calendar) => (
        <CalendarCard key={calendar.id} calendar={calendar} before={before?.calendars?.find(({ id }) => id === calendar.id) ?? null} />
      ))}
      {gone.map(({ id }) => (
        <p key={id} className={classes.gone}>
          <del>{id}</del> {say('web.rules.rule.removed')}
        </p>
      ))}
      {calendars.length === 0 ? (
        <EmptyState icon={<IconCalendarEvent size={24} />} title={say('web.rules.holidays.none')} action={add}>
          {say('web.rules.holidays.none.help')}
        </EmptyState>
      ) : null}
      {adding ? <NewCalendarDialog close={() => setAdding(false)} /> : null}
    </>
  );
}

function NewCalendarDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const { pack, on } = usePack();
  const change = usePackChange();
  const [name, setName] = useState('');
  const [year, setYear] = useState(Number(on.slice(0, 4)));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const add = (): void => {
    const refused = change((present) => withNewCalendar(present, name, year));
    setIssues(refused);
    if (refused.length === 0) close();
  };
  return (
    <Modal opened title={say('web.rules.holidays.new.title')} onClose={close} closeButtonProps={{ 'aria-label': say('web.text.close') }}>
      <form
        className={fieldClasses.stack}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          data-autofocus
          label={say('web.rules.holidays.new.name')}
          description={say('web.rules.holidays.new.name.help')}
          placeholder={pack.jurisdiction ?? undefined}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          label={say('web.rules.holidays.new.year')}
          min={2000}
          max={2200}
          allowDecimal={false}
          thousandSeparator=""
          value={year}
          onChange={(next) => typeof next === 'number' && setYear(next)}
        />
        <Refused issues={issues} />
        <div className={classes.actions}>
          <Button variant="subtle" onClick={close}>
            {say('web.text.cancel')}
          </Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>
            {say('web.rules.holidays.new.deed')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
