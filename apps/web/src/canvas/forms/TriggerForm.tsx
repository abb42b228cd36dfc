import { Button, MultiSelect, TextInput } from '@mantine/core';
import type { Condition, TriggerConfig } from '@makegood/journey';
import { IconPlus } from '@tabler/icons-react';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { ConditionField } from '../fields/condition/ConditionField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import classes from '../fields/Fields.module.css';
import { NameField } from '../fields/NameField.tsx';
import { useWeekdays } from '../fields/useWeekdays.ts';
import { FieldFindings } from '../panel/FieldFindings.tsx';
import type { FormProps } from './form.ts';

const OVERDUE: Condition = { fact: 'account.daysPastDue', op: 'atLeast', value: 3 };

export function TriggerForm({ config, onChange }: FormProps<'trigger'>) {
  const say = useSay();
  const weekdays = useWeekdays();
  const { workspace } = useSession();
  const { on, reentry } = config;
  const beginnings: { readonly [Type in TriggerConfig['on']['type']]: TriggerConfig['on'] } = {
    conditions: { type: 'conditions', when: on.when ?? OVERDUE },
    event: { type: 'event', event: say('web.canvas.trigger.event.example') },
    schedule: { type: 'schedule', weekdays: ['mon'], time: '09:00', zone: workspace.timezone },
    manual: { type: 'manual' },
  };
  const types = ['conditions', 'schedule', 'event', 'manual'] as const;
  return (
    <>
      <ChoiceField
        label={say('web.canvas.trigger.on')}
        description={say(`web.panel.trigger.${on.type}.help`)}
        value={on.type}
        options={types.map((value) => ({ value, label: say(`web.canvas.trigger.on.${value}`) }))}
        onChange={(type) => onChange({ ...config, on: beginnings[type] })}
      />
      {on.type === 'event' ? (
        <NameField
          label={say('web.canvas.trigger.event')}
          description={say('web.panel.trigger.event.name.help')}
          value={on.event}
          onChange={(event) => onChange({ ...config, on: { ...on, event } })}
        />
      ) : null}
      {on.type === 'schedule' ? (
        <>
          <MultiSelect
            label={say('web.canvas.weekdays')}
            data={weekdays.options}
            value={on.weekdays}
            onChange={(days) => {
              const chosen = weekdays.read(days);
              if (chosen.length > 0) onChange({ ...config, on: { ...on, weekdays: chosen } });
            }}
          />
          <TextInput
            label={say('web.canvas.timeIn', { zone: on.zone })}
            type="time"
            value={on.time}
            onChange={(event) => event.currentTarget.value && onChange({ ...config, on: { ...on, time: event.currentTarget.value } })}
          />
        </>
      ) : null}
      {on.when ? (
        <div className={classes.item}>
          <ConditionField
            label={say(on.type === 'conditions' ? 'web.panel.trigger.when' : 'web.panel.trigger.onlyWhen')}
            value={on.when}
            onChange={(when) => onChange({ ...config, on: { ...on, when } })}
          />
          <FieldFindings at="on.when" />
          {on.type === 'conditions' ? null : (
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  const { when: _, ...rest } = on;
                  onChange({ ...config, on: rest });
                }}
              >
                {say('web.panel.trigger.anybody')}
              </Button>
            </div>
          )}
        </div>
      ) : (
        <div>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => onChange({ ...config, on: { ...on, when: OVERDUE } })}
          >
            {say('web.panel.trigger.narrow')}
          </Button>
        </div>
      )}
      <ChoiceField
        label={say('web.canvas.reentry')}
        description={say('web.panel.reentry.help')}
        value={reentry.policy}
        options={(['once', 'again'] as const).map((value) => ({ value, label: say(`web.canvas.reentry.${value}`) }))}
        onChange={(policy) =>
          onChange({ ...config, reentry: policy === 'once' ? { policy } : { policy, after: { amount: 30, unit: 'days' } } })
        }
      />
      {reentry.policy === 'again' ? (
        <DurationField
          label={say('web.canvas.reentry.after')}
          value={reentry.after}
          onChange={(after) => onChange({ ...config, reentry: { ...reentry, after } })}
        />
      ) : null}
    </>
  );
}
