import { OUTCOMES } from '@makegood/journey';
import { useSay } from '../../i18n/say.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import type { FormProps } from './form.ts';

export function ExitForm({ config, onChange }: FormProps<'exit'>) {
  const say = useSay();
  return (
    <ChoiceField
      label={say('web.canvas.exit.outcome')}
      description={say('web.panel.exit.help')}
      value={config.outcome}
      options={OUTCOMES.map((value) => ({ value, label: say.said({ id: `journey.outcome.${value}` }) }))}
      onChange={(outcome) => onChange({ outcome })}
    />
  );
}
