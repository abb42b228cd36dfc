import { Button, Textarea } from '@mantine/core';
import type { TaskConfig } from '@makegood/journey';
import { IconPlus } from '@tabler/icons-react';
import { useSay } from '../../i18n/say.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import classes from '../fields/Fields.module.css';
import { freeChoiceId } from '../fields/freeChoiceId.ts';
import { NameField } from '../fields/NameField.tsx';
import type { FormProps } from './form.ts';

const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

export function TaskForm({ config, onChange }: FormProps<'task'>) {
  const say = useSay();
  const { outcomes } = config;
  const put = (next: TaskConfig['outcomes']) => onChange({ ...config, outcomes: next });
  return (
    <>
      <NameField
        label={say('web.canvas.task.queue')}
        description={say('web.panel.task.queue.help')}
        value={config.queue}
        onChange={(queue) => onChange({ ...config, queue })}
      />
      <NameField label={say('web.canvas.task.title')} value={config.title} onChange={(title) => onChange({ ...config, title })} />
      <Textarea
        label={say('web.canvas.task.instructions')}
        description={say('web.panel.task.instructions.help')}
        autosize
        minRows={2}
        maxRows={8}
        value={config.instructions}
        maxLength={2000}
        onChange={(event) => onChange({ ...config, instructions: event.currentTarget.value })}
      />
      <ChoiceField
        label={say('web.canvas.task.priority')}
        value={config.priority}
        options={PRIORITIES.map((value) => ({ value, label: say(`web.canvas.task.priority.${value}`) }))}
        onChange={(priority) => onChange({ ...config, priority })}
      />
      <DurationField
        label={say('web.canvas.task.dueIn')}
        description={say('web.panel.task.dueIn.help')}
        value={config.dueIn}
        onChange={(dueIn) => onChange({ ...config, dueIn })}
      />
      <ChoiceField
        label={say('web.canvas.task.overdue')}
        value={config.overdue}
        options={(['leave', 'stay'] as const).map((value) => ({ value, label: say(`web.canvas.task.overdue.${value}`) }))}
        onChange={(overdue) => onChange({ ...config, overdue })}
      />
      <fieldset className={classes.group}>
        <legend>{say('web.canvas.task.outcomes')}</legend>
        <p className={classes.help}>{say('web.panel.task.outcomes.help')}</p>
        <div className={classes.stack}>
          {outcomes.map((outcome, index) => (
            <div key={outcome.id} className={classes.row}>
              <div className={classes.grow}>
                <NameField
                  label={say('web.canvas.task.outcome', { number: index + 1 })}
                  value={outcome.name}
                  onChange={(name) => put(outcomes.map((old) => (old.id === outcome.id ? { ...old, name } : old)))}
                />
              </div>
              {outcomes.length > 1 ? (
                <Button variant="subtle" onClick={() => put(outcomes.filter((old) => old.id !== outcome.id))}>
                  {say('web.canvas.remove')}
                </Button>
              ) : null}
            </div>
          ))}
          <div>
            <Button
              variant="subtle"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              disabled={outcomes.length >= 8}
              onClick={() =>
                put([
                  ...outcomes,
                  { id: freeChoiceId(outcomes, 'outcome'), name: say('web.canvas.task.outcome', { number: outcomes.length + 1 }) },
                ])
              }
            >
              {say('web.canvas.task.addOutcome')}
            </Button>
          </div>
        </div>
      </fieldset>
    </>
  );
}
