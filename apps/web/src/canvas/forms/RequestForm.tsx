import { MultiSelect, NumberInput } from '@mantine/core';
import { FACTS } from '@makegood/journey';
import { asBeginning } from '../../format/asBeginning.ts';
import { useSay } from '../../i18n/say.tsx';
import { CheckedField } from '../fields/CheckedField.tsx';
import { FieldFindings } from '../panel/FieldFindings.tsx';
import type { FormProps } from './form.ts';

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const isSecretName = (text: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(text);

export function RequestForm({ config, onChange }: FormProps<'request'>) {
  const say = useSay();
  return (
    <>
      <div>
        <CheckedField
          label={say('web.canvas.request.url')}
          description={say('web.panel.request.url.help')}
          type="url"
          value={config.url}
          max={2000}
          isRight={isAddress}
          wrong={say('web.canvas.request.url.wrong')}
          onChange={(url) => onChange({ ...config, url })}
        />
        <FieldFindings at="url" />
      </div>
      <MultiSelect
        label={say('web.canvas.request.facts')}
        description={say('web.panel.request.facts.help')}
        searchable
        value={config.facts}
        data={FACTS.map((fact) => ({ value: fact.id, label: asBeginning(say.said(fact.label)) }))}
        onChange={(facts) => onChange({ ...config, facts })}
      />
      <CheckedField
        label={say('web.canvas.request.secret')}
        description={say('web.canvas.request.secret.help')}
        value={config.secret}
        max={60}
        isRight={isSecretName}
        wrong={say('web.panel.request.secret.wrong')}
        onChange={(secret) => onChange({ ...config, secret })}
      />
      <NumberInput
        label={say('web.canvas.request.timeout')}
        min={1}
        max={60}
        allowDecimal={false}
        value={config.timeoutSeconds}
        onChange={(seconds) =>
          typeof seconds === 'number' && seconds >= 1 && onChange({ ...config, timeoutSeconds: Math.min(60, seconds) })
        }
      />
      <NumberInput
        label={say('web.canvas.request.retries')}
        description={say('web.panel.request.retries.help')}
        min={0}
        max={10}
        allowDecimal={false}
        value={config.retries}
        onChange={(retries) => typeof retries === 'number' && onChange({ ...config, retries: Math.min(10, Math.max(0, retries)) })}
      />
    </>
  );
}
