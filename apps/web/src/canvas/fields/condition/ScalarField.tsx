import { Autocomplete, NumberInput, Select, TextInput } from '@mantine/core';
import type { Comparison } from '@makegood/journey';
import type { Choices } from './choices.ts';
import classes from './Condition.module.css';
import type { Known } from './known.ts';
import { MoneyField } from './MoneyField.tsx';
import { selectAll } from './selectAll.ts';
import type { KnownFact } from './useFacts.ts';

export type Scalar = Exclude<NonNullable<Comparison['value']>, readonly unknown[]>;

type ScalarFieldProps = {
  readonly label: string;
  readonly fact: KnownFact;
  readonly value: Scalar;
  readonly choices: Choices;
  readonly known: Known;
  readonly 'aria-describedby'?: string;
  readonly onChange: (value: Scalar) => void;
};

/** One value of the fact's own type. */
export function ScalarField({ label, fact, value, choices, known, onChange, ...described }: ScalarFieldProps) {
  const shared = { 'aria-label': label, ...described };
  if (fact.type === 'money' && typeof value === 'object')
    return <MoneyField {...shared} value={value} currencies={known.find('account.currency')?.seen ?? []} onChange={onChange} />;
  if (fact.type === 'number')
    return (
      <NumberInput
        {...shared}
        className={classes.amount ?? ''}
        value={typeof value === 'number' ? value : Number(value) || 0}
        onChange={(next) => onChange(typeof next === 'number' ? next : 0)}
      />
    );
  if (fact.type === 'date')
    return (
      <TextInput
        {...shared}
        type="date"
        className={classes.grow ?? ''}
        value={String(value)}
        onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
      />
    );
  if (choices.closed)
    return (
      <Select
        {...shared}
        className={classes.grow ?? ''}
        searchable
        onFocus={selectAll}
        selectFirstOptionOnChange
        allowDeselect={false}
        value={String(value)}
        data={[...choices.options]}
        onChange={(next) => next !== null && onChange(choices.read(next))}
      />
    );
  return (
    <Autocomplete
      {...shared}
      className={classes.grow ?? ''}
      maxLength={200}
      onFocus={selectAll}
      value={String(value)}
      data={choices.options.map((option) => option.value)}
      renderOption={({ option }) => choices.options.find((one) => one.value === option.value)?.label ?? option.value}
      onChange={(next) => onChange(choices.read(next))}
    />
  );
}
