import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';

type NameFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly max?: number;
  readonly onChange: (value: string) => void;
};

/** A text that must not be empty: while it is, the document keeps the last good one and the field says so. */
export function NameField({ label, description, value, max = 120, onChange }: NameFieldProps) {
  const say = useSay();
  const [text, setText] = useState(value);
  useEffect(() => setText((typed) => (typed.trim() === value ? typed : value)), [value]);
  return (
    <TextInput
      label={label}
      description={description}
      value={text}
      maxLength={max}
      error={text.trim() === '' ? say('web.canvas.needsText') : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        if (typed.trim() !== '') onChange(typed.trim());
      }}
    />
  );
}
