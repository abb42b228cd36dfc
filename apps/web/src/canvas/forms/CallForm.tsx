import { Checkbox } from '@mantine/core';
import { OUTCOMES } from '@makegood/journey';
import { useSay } from '../../i18n/say.tsx';
import type { FormProps } from './form.ts';

export function CallForm({ config, onChange }: FormProps<'call'>) {
  const say = useSay();
  return (
    <Checkbox.Group
      label={say.said({ id: 'journey.field.call.outcomes' })}
      value={config.outcomes}
      onChange={(chosen) => onChange({ ...config, outcomes: OUTCOMES.filter((outcome) => chosen.includes(outcome)) })}
    >
      {OUTCOMES.map((outcome) => (
        <Checkbox key={outcome} value={outcome} label={say.said({ id: `journey.outcome.${outcome}` })} />
      ))}
    </Checkbox.Group>
  );
}
