import { Select } from '@mantine/core';
import type { Json } from '@makegood/base';
import type { Choice, Shape } from '@makegood/rules';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { CountField } from './CountField.tsx';
import classes from './Fields.module.css';
import type { ShapeFieldProps } from './shapeFieldProps.ts';

type JsonObject = { readonly [key: string]: Json };
const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object's members; none of anything else. */
export const objectOf = (value: Json): JsonObject => (isObject(value) ? value : {});

type UnitFieldProps = {
  readonly label: string;
  readonly units: readonly Choice[];
  readonly value: Json;
  readonly onChange: (unit: string) => void;
};

export function UnitField({ label, units, value, onChange }: UnitFieldProps) {
  const say = useSay();
  return (
    <Select
      className={classes.grow ?? ''}
      label={label}
      value={typeof value === 'string' ? value : null}
      data={units.map((unit) => ({ value: unit.value, label: asBeginning(say.said(unit.label)) }))}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}

/** How long something lasts: a number and what is counted. */
export function LengthField({ shape, label, value, onChange }: ShapeFieldProps<Extract<Shape, { type: 'duration' }>>) {
  const say = useSay();
  const held = objectOf(value);
  const unit = held['unit'] ?? shape.units[0]?.value ?? 'calendarDays';
  const length = held['length'] ?? 1;
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <div className={classes.stack}>
        <CountField shape={shape} label={say('web.rules.length')} value={length} onChange={(next) => onChange({ length: next, unit })} />
        <UnitField
          label={say('web.rules.length.unit')}
          units={shape.units}
          value={unit}
          onChange={(next) => onChange({ length, unit: next })}
        />
      </div>
    </fieldset>
  );
}
