import { Checkbox, NumberInput } from '@mantine/core';
import type { ChannelId } from '@makegood/journey';
import { asBeginning } from '../../format/asBeginning.ts';
import { useSay } from '../../i18n/say.tsx';
import { useDocument, useEdit } from '../editor/EditorContext.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { ShareField } from '../fields/ShareField.tsx';
import { freshTemplate, withTemplate } from '../texts/templates.ts';
import { useEditable } from '../panel/editable.ts';
import { FieldFindings } from '../panel/FieldFindings.tsx';
import { TextEditor } from '../texts/TextEditor.tsx';
import type { FormProps } from './form.ts';

const CHANNELS: readonly ChannelId[] = ['sms', 'email', 'whatsapp', 'voice'];
const whole = (value: string | number, otherwise: number): number => (typeof value === 'number' ? Math.trunc(value) : otherwise);

export function PromiseForm({ step, config, onChange }: FormProps<'promise'>) {
  const say = useSay();
  const document = useDocument();
  const edit = useEdit();
  const editable = useEditable();
  const { reminder } = config;
  const template = document.templates.find((known) => known.id === reminder?.template);
  const remind = () =>
    edit((present) => {
      const fresh = freshTemplate(present, `${step}-reminder`, present.steps[step]?.name ?? '', ['sms']);
      const next = withTemplate(present, fresh);
      const old = next.steps[step];
      if (old?.kind !== 'promise') return present;
      const changed = { ...old, config: { ...old.config, reminder: { daysBefore: 1, channel: 'sms' as const, template: fresh.id } } };
      return { ...next, steps: { ...next.steps, [step]: changed } };
    });
  return (
    <>
      <NumberInput
        label={say('web.canvas.promise.grace')}
        description={say('web.panel.promise.grace.help')}
        min={0}
        max={60}
        allowDecimal={false}
        value={config.graceDays}
        onChange={(days) => onChange({ ...config, graceDays: whole(days, 0) })}
      />
      <ShareField
        label={say('web.canvas.promise.minPercent')}
        description={say('web.panel.promise.minPercent.help')}
        value={config.minPercent}
        onChange={(minPercent) => onChange({ ...config, minPercent: Math.max(1, minPercent) })}
      />
      <Checkbox
        label={say('web.canvas.promise.remind')}
        description={say('web.panel.promise.remind.help')}
        checked={reminder !== undefined}
        onChange={(event) => {
          if (event.currentTarget.checked) remind();
          else onChange({ graceDays: config.graceDays, minPercent: config.minPercent });
        }}
      />
      {reminder ? (
        <>
          <NumberInput
            label={say('web.canvas.promise.daysBefore')}
            min={0}
            max={30}
            allowDecimal={false}
            value={reminder.daysBefore}
            onChange={(days) => onChange({ ...config, reminder: { ...reminder, daysBefore: whole(days, 1) } })}
          />
          <ChoiceField
            label={say('web.canvas.channel')}
            value={reminder.channel}
            options={CHANNELS.map((value) => ({ value, label: asBeginning(say.said({ id: `journey.channel.${value}` })) }))}
            onChange={(channel) => onChange({ ...config, reminder: { ...reminder, channel } })}
          />
          {template && editable ? <TextEditor step={step} template={template} channels={[reminder.channel]} purpose="reminder" /> : null}
          <FieldFindings at="reminder.template" />
        </>
      ) : null}
    </>
  );
}
