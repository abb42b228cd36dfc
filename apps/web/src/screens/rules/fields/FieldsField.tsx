import { Button } from '@mantine/core';
import type { Json } from '@makegood/base';
import { startingValue, type Field, type FieldsShape, type Shape } from '@makegood/rules';
import { IconPlus } from '@tabler/icons-react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import classes from './Fields.module.css';
import { objectOf } from './LengthField.tsx';
import type { HoldingFieldProps } from './shapeFieldProps.ts';

/** Several values that belong together; those that need not be stated can be added and taken away. */
export function FieldsField({ shape, value, onChange, Control }: HoldingFieldProps<FieldsShape>) {
  const say = useSay();
  const held = objectOf(value);
  const without = (name: string): Json => Object.fromEntries(Object.entries(held).filter(([key]) => key !== name));
  const stated = shape.fields.filter(({ name, optional }) => !optional || held[name] !== undefined);
  const open = shape.fields.filter((field) => !stated.includes(field));
  return (
    <div className={classes.stack}>
      {stated.map((field) => (
        <div key={field.name} className={classes.field}>
          <Control
            shape={field.shape}
            label={asBeginning(say.said(field.label))}
            value={held[field.name] ?? startingValue(field.shape)}
            onChange={(next) => onChange({ ...held, [field.name]: next })}
          />
          {field.optional ? (
            <button type="button" className={classes.link} onClick={() => onChange(without(field.name))}>
              {say('web.rules.field.unstate', { what: say.said(field.label) })}
            </button>
          ) : null}
        </div>
      ))}
      {open.length > 0 ? (
        <div className={classes.row}>
          {open.map((field) => (
            <AddField key={field.name} field={field} onAdd={(next) => onChange({ ...held, [field.name]: next })} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function AddField({ field, onAdd }: { readonly field: Field; readonly onAdd: (value: Json) => void }) {
  const say = useSay();
  return (
    <Button
      size="xs"
      variant="subtle"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      onClick={() => onAdd(startingValue(field.shape))}
    >
      {asBeginning(say.said(field.label))}
    </Button>
  );
}

const fits = (form: FieldsShape, value: Json): boolean => {
  const names = Object.keys(objectOf(value));
  return (
    form.fields.every(({ name, optional }) => optional || names.includes(name)) &&
    names.every((name) => form.fields.some((field) => field.name === name))
  );
};

/** One of several forms; each has values of its own. */
export function FormsField({ shape, label, value, onChange, Control }: HoldingFieldProps<Extract<Shape, { type: 'forms' }>>) {
  const say = useSay();
  const chosen = Math.max(
    0,
    shape.forms.findIndex((form) => fits(form, value)),
  );
  const form = shape.forms[chosen];
  if (!form) return null;
  const nameOf = (one: FieldsShape): string => one.fields.map((field) => say.said(field.label)).join(' · ');
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <Segmented
        label={label}
        value={String(chosen)}
        options={shape.forms.map((one, index) => ({ value: String(index), label: nameOf(one) }))}
        onChange={(index) => {
          const next = shape.forms[Number(index)];
          if (next) onChange(startingValue(next));
        }}
      />
      <FieldsField Control={Control} shape={form} label={label} value={value} onChange={onChange} />
    </fieldset>
  );
}
