import { NumberInput, Select } from '@mantine/core';
import type { Duration } from '@makegood/journey';
import { useId } from 'react';
import { useSay } from '../../i18n/say.tsx';
import classes from './Fields.module.css';

const UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;

type DurationFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: Duration;
  readonly onChange: (value: Duration) => void;
};

/** A length of time as people say it: a number and its unit. */
export function DurationField({ label, description, value, onChange }: DurationFieldProps) {
  const say = useSay();
  const help = useId();
  return (
    <fieldset className={classes.group} aria-describedby={description === undefined ? undefined : help}>
      <legend>{label}</legend>
      {description === undefined ? null : (
        <p className={classes.help} id={help}>
          {description}
        </p>
      )}
      <div className={classes.row}>
        <NumberInput
          aria-label={label}
          w={96}
          min={0}
          max={10_000}
          allowDecimal={false}
          allowNegative={false}
          value={value.amount}
          onChange={(amount) => onChange({ ...value, amount: typeof amount === 'number' ? Math.trunc(amount) : 0 })}
        />
        <Select
          aria-label={say('web.canvas.unit')}
          value={value.unit}
          data={UNITS.map((unit) => ({ value: unit, label: say(`web.canvas.unit.${unit}`) }))}
          onChange={(unit) => onChange({ ...value, unit: UNITS.find((known) => known === unit) ?? value.unit })}
        />
      </div>
    </fieldset>
  );
}
