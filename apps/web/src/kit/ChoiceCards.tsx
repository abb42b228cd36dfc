import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ChoiceCards.module.css';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly disabled?: boolean;
};

type ChoiceCardsProps<Value extends string> = {
  readonly label: ReactNode;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
};

/** One of several ways, each with what it means. A radio group. */
export function ChoiceCards<Value extends string>({ label, value, choices, onChange }: ChoiceCardsProps<Value>) {
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen);
        if (choice) onChange(choice.value);
      }}
    >
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            disabled={choice.disabled ?? false}
            label={choice.title}
            description={choice.text}
            classNames={{ root: classes.choice ?? '', label: classes.title ?? '' }}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
