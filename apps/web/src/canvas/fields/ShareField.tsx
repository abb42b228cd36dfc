import { NumberInput } from '@mantine/core';

type ShareFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** A share in whole per cent. */
export function ShareField({ label, description, value, onChange }: ShareFieldProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      w={description === undefined ? 120 : undefined}
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
