import { MultiSelect, TagsInput } from '@mantine/core';
import type { Comparison } from '@makegood/journey';
import { useSay } from '../../../i18n/say.tsx';
import { useChoices } from './choices.ts';
import classes from './Condition.module.css';
import type { Known } from './known.ts';
import { ScalarField } from './ScalarField.tsx';
import type { KnownFact } from './useFacts.ts';

type ValueFieldProps = {
  readonly fact: KnownFact;
  readonly value: Comparison;
  readonly known: Known;
  readonly describedBy?: string;
  readonly onChange: (value: Comparison) => void;
};

/** With what a fact is compared: one value, a range or a list; nothing where the question needs none. */
export function ValueField({ fact, value, known, describedBy, onChange }: ValueFieldProps) {
  const say = useSay();
  const choices = useChoices(fact, value);
  const label = say('web.canvas.condition.value');
  const described = describedBy === undefined ? {} : { 'aria-describedby': describedBy };
  if (value.value === undefined) return null;
  if (value.op === 'isOneOf' || value.op === 'isNoneOf') {
    const chosen = Array.isArray(value.value) ? value.value.map(String) : [];
    const put = (next: readonly string[]) => onChange({ ...value, value: next.map((text) => choices.read(text)) });
    const shared = { className: classes.grow ?? '', 'aria-label': label, value: chosen, data: [...choices.options], ...described };
    return choices.closed ? (
      <MultiSelect {...shared} searchable nothingFoundMessage={say('web.panel.condition.noValue')} onChange={put} />
    ) : (
      <TagsInput {...shared} maxTags={50} acceptValueOnBlur onChange={put} />
    );
  }
  if (Array.isArray(value.value)) {
    const [low, high] = value.value;
    if (low === undefined || high === undefined) return null;
    return (
      <>
        <ScalarField
          label={say('web.panel.condition.from')}
          fact={fact}
          value={low}
          choices={choices}
          known={known}
          {...described}
          onChange={(next) => onChange({ ...value, value: [next, high] })}
        />
        <ScalarField
          label={say('web.panel.condition.to')}
          fact={fact}
          value={high}
          choices={choices}
          known={known}
          {...described}
          onChange={(next) => onChange({ ...value, value: [low, next] })}
        />
      </>
    );
  }
  return (
    <ScalarField
      label={label}
      fact={fact}
      value={value.value}
      choices={choices}
      known={known}
      {...described}
      onChange={(next) => onChange({ ...value, value: next })}
    />
  );
}
