import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

type CheckedFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly type?: 'text' | 'url';
  readonly value: string;
  readonly max: number;
  readonly isRight: (text: string) => boolean;
  /** What is said while it is not. */
  readonly wrong: string;
  readonly onChange: (value: string) => void;
};

/** A text of a certain form: while it is not of that form, the document keeps the last good one and the field says so. */
export function CheckedField({ label, description, type = 'text', value, max, isRight, wrong, onChange }: CheckedFieldProps) {
  const [text, setText] = useState(value);
  // What comes from elsewhere, such as an undo, is shown.
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      label={label}
      description={description}
      type={type}
      value={text}
      maxLength={max}
      error={isRight(text) ? undefined : wrong}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        if (isRight(typed)) onChange(typed);
      }}
    />
  );
}
