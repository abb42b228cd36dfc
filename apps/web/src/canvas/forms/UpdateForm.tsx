import { Button, NumberInput, TextInput } from '@mantine/core';
import { HOLD_STATUSES, type Change } from '@makegood/journey';
import { IconPlus } from '@tabler/icons-react';
import { useSay } from '../../i18n/say.tsx';
import { CheckedField } from '../fields/CheckedField.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import classes from '../fields/Fields.module.css';
import { NameField } from '../fields/NameField.tsx';
import type { FormProps } from './form.ts';

const TYPES = ['addTag', 'removeTag', 'setField', 'addHold', 'releaseHold'] as const;
const BEGINNINGS: { readonly [Type in Change['type']]: Change } = {
  addTag: { type: 'addTag', tag: 'reminded' },
  removeTag: { type: 'removeTag', tag: 'reminded' },
  setField: { type: 'setField', field: 'stage', value: 'reminded' },
  addHold: { type: 'addHold', status: 'hardship', days: 30 },
  releaseHold: { type: 'releaseHold', status: 'hardship' },
};

const isFieldName = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_]*$/.test(text);

export function UpdateForm({ config, onChange }: FormProps<'update'>) {
  const say = useSay();
  const { changes } = config;
  const put = (at: number, next: Change) => onChange({ changes: changes.map((old, index) => (index === at ? next : old)) });
  return (
    <div className={classes.stack}>
      <p className={classes.help}>{say('web.panel.update.help')}</p>
      {changes.map((change, index) => (
        <div key={index} className={classes.item}>
          <ChoiceField
            label={say('web.canvas.update.what')}
            value={change.type}
            options={TYPES.map((value) => ({ value, label: say(`web.canvas.update.${value}`) }))}
            onChange={(type) => put(index, BEGINNINGS[type])}
          />
          <ChangeFields change={change} onChange={(next) => put(index, next)} />
          {changes.length > 1 ? (
            <div>
              <Button variant="subtle" size="compact-sm" onClick={() => onChange({ changes: changes.filter((_, at) => at !== index) })}>
                {say('web.canvas.remove')}
              </Button>
            </div>
          ) : null}
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          disabled={changes.length >= 20}
          onClick={() => onChange({ changes: [...changes, BEGINNINGS.addTag] })}
        >
          {say('web.canvas.update.add')}
        </Button>
      </div>
    </div>
  );
}

function ChangeFields({ change, onChange }: { readonly change: Change; readonly onChange: (change: Change) => void }) {
  const say = useSay();
  switch (change.type) {
    case 'addTag':
    case 'removeTag':
      return <NameField label={say('web.canvas.update.tag')} value={change.tag} onChange={(tag) => onChange({ ...change, tag })} />;
    case 'setField':
      return (
        <>
          <CheckedField
            label={say('web.canvas.update.field')}
            description={say('web.panel.update.field.help', { variable: `{{ var.${change.field} }}` })}
            value={change.field}
            max={60}
            isRight={isFieldName}
            wrong={say('web.panel.update.field.wrong')}
            onChange={(field) => onChange({ ...change, field })}
          />
          <TextInput
            label={say('web.canvas.update.value')}
            value={change.value === null ? '' : String(change.value)}
            maxLength={500}
            onChange={(event) => onChange({ ...change, value: event.currentTarget.value || null })}
          />
        </>
      );
    case 'addHold':
    case 'releaseHold': {
      const statuses = HOLD_STATUSES.map((value) => ({ value, label: say.said({ id: `journey.hold.${value}` }) }));
      return (
        <>
          <ChoiceField
            label={say('web.canvas.update.status')}
            description={say(`web.panel.update.${change.type}.help`)}
            value={change.status}
            options={statuses}
            onChange={(status) => onChange({ ...change, status })}
          />
          {change.type === 'addHold' ? (
            <NumberInput
              label={say('web.canvas.update.days')}
              min={1}
              max={3650}
              allowDecimal={false}
              value={change.days ?? ''}
              onChange={(days) => onChange(typeof days === 'number' ? { ...change, days } : { type: 'addHold', status: change.status })}
            />
          ) : null}
        </>
      );
    }
  }
}
