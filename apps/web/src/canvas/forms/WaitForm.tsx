import { ActionIcon, Button, Checkbox, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { addDays } from '@makegood/base';
import { FACTS, factOf, type ChannelId, type WaitConfig, type WaitEvent } from '@makegood/journey';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { asBeginning } from '../../format/asBeginning.ts';
import { useSay } from '../../i18n/say.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import classes from '../fields/Fields.module.css';
import { NameField } from '../fields/NameField.tsx';
import { useToday } from '../fields/useToday.ts';
import { useWeekdays } from '../fields/useWeekdays.ts';
import type { FormProps } from './form.ts';

type Until = WaitConfig['until'];
/** Whatever the answer means. */
const ANY = 'any';
const TYPES = ['duration', 'events', 'lawful', 'weekday', 'field', 'date'] as const;
const EVENTS = ['payment', 'paidInFull', 'reply', 'promise', 'clicked', 'custom'] as const;
const CHANNELS: readonly ChannelId[] = ['email', 'sms', 'whatsapp', 'voice'];

const BEGINNINGS: { readonly [Type in Exclude<Until['type'], 'date'>]: Until } = {
  duration: { type: 'duration', duration: { amount: 3, unit: 'days' } },
  events: {
    type: 'events',
    events: [
      { id: 'paid', event: 'payment' },
      { id: 'replied', event: 'reply' },
    ],
    timeout: { amount: 5, unit: 'days' },
  },
  lawful: { type: 'lawful', channel: 'email', best: true, atMost: { amount: 2, unit: 'days' } },
  weekday: { type: 'weekday', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], time: '10:00' },
  field: { type: 'field', fact: 'account.dueDate', offsetDays: -3, time: '10:00' },
};

export function WaitForm({ config, onChange }: FormProps<'wait'>) {
  const say = useSay();
  const { until } = config;
  const today = useToday();
  const put = (next: Until) => onChange({ until: next });
  return (
    <>
      <ChoiceField
        label={say('web.canvas.wait.until')}
        description={say(`web.panel.wait.${until.type}.help`)}
        value={until.type}
        options={TYPES.map((value) => ({ value, label: say(`web.canvas.wait.${value}`) }))}
        onChange={(type) => put(type === 'date' ? { type, date: addDays(today, 7), time: '10:00' } : BEGINNINGS[type])}
      />
      <UntilFields until={until} onChange={put} />
    </>
  );
}

function UntilFields({ until, onChange }: { readonly until: Until; readonly onChange: (until: Until) => void }) {
  const say = useSay();
  const weekdays = useWeekdays();
  const time = (value: string, put: (time: string) => void) => (
    <TextInput
      label={say('web.canvas.localTime')}
      type="time"
      value={value}
      onChange={(event) => event.currentTarget.value && put(event.currentTarget.value)}
    />
  );
  switch (until.type) {
    case 'duration':
      return (
        <DurationField
          label={say('web.canvas.wait.for')}
          value={until.duration}
          onChange={(duration) => onChange({ ...until, duration })}
        />
      );
    case 'date':
      return (
        <>
          <TextInput
            label={say('web.canvas.date')}
            type="date"
            value={until.date}
            onChange={(event) => event.currentTarget.value && onChange({ ...until, date: event.currentTarget.value })}
          />
          {time(until.time, (next) => onChange({ ...until, time: next }))}
        </>
      );
    case 'field':
      return (
        <>
          <ChoiceField
            label={say('web.canvas.wait.field.fact')}
            value={until.fact}
            options={FACTS.filter((fact) => fact.type === 'date').map((fact) => ({
              value: fact.id,
              label: asBeginning(say.said(fact.label)),
            }))}
            onChange={(fact) => onChange({ ...until, fact })}
          />
          <NumberInput
            label={say('web.canvas.wait.field.offset')}
            description={say('web.canvas.wait.field.offset.help')}
            allowDecimal={false}
            min={-400}
            max={400}
            value={until.offsetDays}
            onChange={(days) => onChange({ ...until, offsetDays: typeof days === 'number' ? days : 0 })}
          />
          {time(until.time, (next) => onChange({ ...until, time: next }))}
        </>
      );
    case 'weekday':
      return (
        <>
          <MultiSelect
            label={say('web.canvas.weekdays')}
            data={weekdays.options}
            value={until.weekdays}
            onChange={(days) => {
              const chosen = weekdays.read(days);
              if (chosen.length > 0) onChange({ ...until, weekdays: chosen });
            }}
          />
          {time(until.time, (next) => onChange({ ...until, time: next }))}
        </>
      );
    case 'lawful':
      return (
        <>
          <ChoiceField
            label={say('web.canvas.channel')}
            value={until.channel}
            options={CHANNELS.map((value) => ({ value, label: asBeginning(say.said({ id: `journey.channel.${value}` })) }))}
            onChange={(channel) => onChange({ ...until, channel })}
          />
          <Checkbox
            label={say('web.canvas.wait.best')}
            description={say('web.panel.wait.best.help')}
            checked={until.best}
            onChange={(event) => onChange({ ...until, best: event.currentTarget.checked })}
          />
          <DurationField
            label={say('web.canvas.atMost')}
            description={say('web.panel.wait.lawful.atMost.help')}
            value={until.atMost}
            onChange={(atMost) => onChange({ ...until, atMost })}
          />
        </>
      );
    case 'events':
      return (
        <>
          <EventList events={until.events} onChange={(events) => onChange({ ...until, events })} />
          {until.timeout ? (
            <DurationField
              label={say('web.canvas.atMost')}
              description={say('web.panel.wait.events.atMost.help')}
              value={until.timeout}
              onChange={(timeout) => onChange({ ...until, timeout })}
            />
          ) : (
            <Button onClick={() => onChange({ ...until, timeout: { amount: 5, unit: 'days' } })}>
              {say('web.canvas.wait.addTimeout')}
            </Button>
          )}
        </>
      );
  }
}

function EventList({ events, onChange }: { readonly events: readonly WaitEvent[]; readonly onChange: (events: WaitEvent[]) => void }) {
  const say = useSay();
  const meanings = factOf('enrolment.lastIntent')?.values ?? [];
  const free = EVENTS.find((event) => !events.some((known) => known.event === event)) ?? 'custom';
  const idFor = (event: string): string => {
    let id = event;
    for (let number = 2; events.some((known) => known.id === id); number += 1) id = `${event}${number}`;
    return id;
  };
  return (
    <div className={classes.stack}>
      {events.map((event, index) => (
        <div key={event.id} className={classes.item}>
          <div className={classes.row}>
            <div className={classes.grow}>
              <ChoiceField
                label={say('web.canvas.wait.event')}
                value={event.event}
                options={EVENTS.map((value) => ({ value, label: say(`web.canvas.wait.event.${value}`) }))}
                onChange={(chosen) =>
                  onChange(
                    events.map((old, at) =>
                      at === index ? { id: idFor(chosen), event: chosen, ...(chosen === 'custom' ? { name: 'event' } : {}) } : old,
                    ),
                  )
                }
              />
            </div>
            {events.length > 1 ? (
              <ActionIcon aria-label={say('web.canvas.remove')} onClick={() => onChange(events.filter((_, at) => at !== index))}>
                <IconTrash size={16} aria-hidden="true" />
              </ActionIcon>
            ) : null}
          </div>
          {event.event === 'custom' ? (
            <NameField
              label={say('web.canvas.trigger.event')}
              value={event.name ?? ''}
              onChange={(name) => onChange(events.map((old, at) => (at === index ? { ...old, name } : old)))}
            />
          ) : null}
          {event.event === 'reply' ? (
            <ChoiceField
              label={say('web.panel.wait.answer')}
              description={say('web.panel.wait.answer.help')}
              value={event.name ?? ANY}
              options={[
                { value: ANY, label: say('web.panel.wait.answer.any') },
                ...meanings.map(({ value, label }) => ({ value, label: asBeginning(say.said(label)) })),
              ]}
              onChange={(meaning) =>
                onChange(
                  events.map((old, at) =>
                    at === index ? { id: old.id, event: old.event, ...(meaning === ANY ? {} : { name: meaning }) } : old,
                  ),
                )
              }
            />
          ) : null}
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={events.length >= 10}
          onClick={() => onChange([...events, { id: idFor(free), event: free, ...(free === 'custom' ? { name: 'event' } : {}) }])}
        >
          {say('web.canvas.wait.addEvent')}
        </Button>
      </div>
    </div>
  );
}
