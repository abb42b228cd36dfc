import { NumberInput } from '@mantine/core';

type ShareFieldProps = { readonly label: string; readonly value: number; readonly onChange: (value: number) => void };

/** A share in whole per cent. */
export function ShareField({ label, value, onChange }: ShareFieldProps) {
  return (
    <NumberInput
      label={label}
      w={120}
      min={0}
      max={100}
      suffix=" %"
      allowDecimal={false}
      allowNegative={false}
      value={value}
      onChange={(next) => onChange(typeof next === 'number' ? Math.min(100, Math.max(0, Math.trunc(next))) : 0)}
    />
  );
}
