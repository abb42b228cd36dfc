import { TextInput } from '@mantine/core';
import type { Json } from '@makegood/base';
import { useEffect, useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$|^24:00$/;
const padded = (text: string): string => text.padStart(5, '0');

type ClockFieldProps = {
  readonly label: string;
  /** Where the label stands beside it already. */
  readonly bare?: boolean;
  readonly value: Json;
  readonly onChange: (value: string) => void;
};

/** A time of day, `08:00` to `24:00`. The browser's own control knows no 24:00, at which a day ends. */
export function ClockField({ label, bare = false, value, onChange }: ClockFieldProps) {
  const say = useSay();
  const held = typeof value === 'string' ? value : '';
  const [text, setText] = useState(held);
  useEffect(() => setText((typed) => (padded(typed) === held ? typed : held)), [held]);
  const wrong = !CLOCK.test(text);
  return (
    <TextInput
      {...(bare ? { 'aria-label': label } : { label })}
      w={76}
      inputMode="numeric"
      placeholder="08:00"
      value={text}
      error={wrong ? (bare ? true : say('web.rules.clock.wrong')) : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        if (CLOCK.test(typed)) onChange(padded(typed));
      }}
    />
  );
}
