import { Select, TextInput } from '@mantine/core';
import { formatDecimal, parseCurrency, parseDecimal } from '@makegood/base';
import { useEffect, useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Condition.module.css';
import type { SeenValue } from './useFacts.ts';

type Amount = { readonly minor: number; readonly currency: string };
type MoneyFieldProps = {
  readonly 'aria-label': string;
  readonly 'aria-describedby'?: string;
  readonly value: Amount;
  /** Of the portfolio. */
  readonly currencies: readonly SeenValue[];
  readonly onChange: (value: Amount) => void;
};

const written = ({ minor, currency }: Amount): string => {
  const known = parseCurrency(currency);
  return known ? formatDecimal({ minor, currency: known }) : '';
};

/** A comma is read as a point where it can be nothing else. */
function amountIn(typed: string, currency: string): Amount | null {
  const known = parseCurrency(currency);
  const parsed = known ? parseDecimal(typed.trim().replace(/^(-?\d+),(\d{1,2})$/, '$1.$2'), known) : null;
  return parsed?.ok ? { minor: parsed.value.minor, currency } : null;
}

/**
 * An amount typed as a decimal and kept in minor units, with its currency; what is no amount is said to be none and not
 * taken over.
 */
export function MoneyField({ value, currencies, onChange, ...shared }: MoneyFieldProps) {
  const say = useSay();
  const [text, setText] = useState(() => written(value));
  const { minor, currency } = value;
  // What comes from elsewhere, such as an undo, is shown; what is being typed stays as it is typed.
  useEffect(() => {
    setText((typed) => (amountIn(typed, currency)?.minor === minor ? typed : written({ minor, currency })));
  }, [minor, currency]);
  const names = [...new Set([currency, ...currencies.map((one) => String(one.value))])];
  return (
    <>
      <TextInput
        {...shared}
        className={classes.amount ?? ''}
        inputMode="decimal"
        value={text}
        error={amountIn(text, currency) === null ? say('web.canvas.condition.notMoney') : undefined}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          const amount = amountIn(typed, currency);
          if (amount) onChange(amount);
        }}
      />
      <Select
        aria-label={say('web.panel.condition.currency')}
        w={86}
        allowDeselect={false}
        value={currency}
        data={names}
        onChange={(next) => {
          if (next !== null) onChange(amountIn(text, next) ?? { minor: 0, currency: next });
        }}
      />
    </>
  );
}
