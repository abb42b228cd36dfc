import { Button, NumberInput, TextInput } from '@mantine/core';
import { parseLocalDate } from '@makegood/base';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import fieldClasses from '../fields/Fields.module.css';
import type { DatedNumber } from './ruleEdits.ts';

type NewNumberProps = {
  readonly start: number;
  /** What the number is to be called, when it has no name yet. */
  readonly called?: string;
  readonly help?: string;
  readonly deed: string;
  readonly onAdd: (entry: DatedNumber, called: string) => void;
  readonly onCancel: () => void;
};

/** From a day on, another number; with where it is written, because a number without a source convinces nobody. */
export function NewNumber({ start, called, help, deed, onAdd, onCancel }: NewNumberProps) {
  const say = useSay();
  const [from, setFrom] = useState('');
  const [value, setValue] = useState(start);
  const [title, setTitle] = useState('');
  const [name, setName] = useState(called ?? '');
  const day = parseLocalDate(from);
  const named = called === undefined || name.trim() !== '';
  return (
    <div className={fieldClasses.item}>
      {help ? <small>{help}</small> : null}
      <div className={fieldClasses.row}>
        <TextInput type="date" label={say('web.rules.number.day')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <NumberInput
          w={88}
          label={say('web.rules.number.then')}
          min={0}
          max={100_000}
          allowDecimal={false}
          value={value}
          onChange={(next) => typeof next === 'number' && setValue(next)}
        />
      </div>
      <TextInput
        label={say('web.rules.number.reference')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {called === undefined ? null : (
        <TextInput
          label={say('web.rules.date.called')}
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <div className={fieldClasses.row}>
        <Button
          size="xs"
          variant="filled"
          disabled={day === null || title.trim() === '' || !named}
          onClick={() => day !== null && onAdd({ from: day, value, reference: [{ title: title.trim() }] }, name.trim())}
        >
          {deed}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {say('web.text.cancel')}
        </Button>
      </div>
    </div>
  );
}
