import { Select } from '@mantine/core';

type ChoiceFieldProps<Value extends string> = {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** One of a closed list, typed by its values. */
export function ChoiceField<Value extends string>({ label, description, value, options, onChange }: ChoiceFieldProps<Value>) {
  return (
    <Select
      label={label}
      description={description}
      value={value}
      data={options.map((option) => ({ ...option }))}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option) onChange(option.value);
      }}
    />
  );
}
