import { MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { FACTS } from '@makegood/journey';
import { useState } from 'react';
import { asBeginning } from '../../format/asBeginning.ts';
import { useSay } from '../../i18n/say.tsx';
import type { FormProps } from './form.ts';

export function RequestForm({ config, onChange }: FormProps<'request'>) {
  const say = useSay();
  const [url, setUrl] = useState(config.url);
  const usable = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return (
    <>
      <TextInput
        label={say('web.canvas.request.url')}
        type="url"
        value={url}
        error={usable(url) ? undefined : say('web.canvas.request.url.wrong')}
        onChange={(event) => {
          setUrl(event.currentTarget.value);
          if (usable(event.currentTarget.value)) onChange({ ...config, url: event.currentTarget.value });
        }}
      />
      <MultiSelect
        label={say('web.canvas.request.facts')}
        searchable
        value={config.facts}
        data={FACTS.map((fact) => ({ value: fact.id, label: asBeginning(say.said(fact.label)) }))}
        onChange={(facts) => onChange({ ...config, facts })}
      />
      <TextInput
        label={say('web.canvas.request.secret')}
        description={say('web.canvas.request.secret.help')}
        value={config.secret}
        maxLength={60}
        onChange={(event) =>
          /^[A-Z][A-Z0-9_]*$/.test(event.currentTarget.value) && onChange({ ...config, secret: event.currentTarget.value })
        }
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
        min={0}
        max={10}
        allowDecimal={false}
        value={config.retries}
        onChange={(retries) => typeof retries === 'number' && onChange({ ...config, retries: Math.min(10, Math.max(0, retries)) })}
      />
    </>
  );
}
