import { Button, Checkbox } from '@mantine/core';
import { configure, type ChannelId, type MessageConfig } from '@makegood/journey';
import { IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { asBeginning } from '../../format/asBeginning.ts';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useDocument, useEdit } from '../editor/EditorContext.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import classes from '../fields/Fields.module.css';
import { NameField } from '../fields/NameField.tsx';
import { ShareField } from '../fields/ShareField.tsx';
import { freshTemplate, withChannels, withTemplate } from '../texts/templates.ts';
import { TextEditor } from '../texts/TextEditor.tsx';
import type { FormProps } from './form.ts';

const CHANNELS: readonly ChannelId[] = ['sms', 'email', 'whatsapp', 'voice'];
const PURPOSES = ['reminder', 'collection', 'notice', 'confirmation', 'reply'] as const;
const WAITS: { readonly [Type in MessageConfig['waitFor']['type']]: MessageConfig['waitFor'] } = {
  accepted: { type: 'accepted' },
  delivered: { type: 'delivered', within: { amount: 1, unit: 'days' } },
  replied: { type: 'replied', within: { amount: 3, unit: 'days' } },
};

/** Which channels in which order, which text, and what counts as the end of the step. */
export function MessageForm({ step, config, onChange }: FormProps<'message'>) {
  const say = useSay();
  const edit = useEdit();
  const { channels } = config;
  // A channel comes with first words, so that nobody has to write before the step can be tried.
  const add = (channel: ChannelId) =>
    edit((present) => {
      const more = [...channels, channel];
      const used = present.templates.filter((template) => config.variants.some((variant) => variant.template === template.id));
      return used.reduce(
        (next, template) => withTemplate(next, withChannels(template, more)),
        configure(present, step, { ...config, channels: more }),
      );
    });
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{say('web.canvas.message.channels')}</legend>
        <div className={classes.stack}>
          {[...channels, ...CHANNELS.filter((channel) => !channels.includes(channel))].map((channel) => {
            const place = channels.indexOf(channel);
            return (
              <div key={channel} className={classes.between}>
                <Checkbox
                  label={asBeginning(say.said({ id: `journey.channel.${channel}` }))}
                  checked={place >= 0}
                  disabled={place >= 0 && channels.length === 1}
                  onChange={(event) =>
                    event.currentTarget.checked
                      ? add(channel)
                      : onChange({ ...config, channels: channels.filter((other) => other !== channel) })
                  }
                />
                {place > 0 ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconArrowUp size={14} aria-hidden="true" />}
                    onClick={() =>
                      onChange({
                        ...config,
                        channels: [
                          ...channels.slice(0, place - 1),
                          channel,
                          ...channels.slice(place - 1).filter((other) => other !== channel),
                        ],
                      })
                    }
                  >
                    {say('web.canvas.message.earlier')}
                  </Button>
                ) : place === 0 ? (
                  <span className={classes.quiet}>{say('web.canvas.message.first')}</span>
                ) : null}
              </div>
            );
          })}
        </div>
        {channels.length > 1 ? (
          <Checkbox
            label={say('web.canvas.message.preferredFirst')}
            description={say('web.canvas.message.preferredFirst.why')}
            checked={config.order !== 'asDrawn'}
            onChange={(event) => {
              const { order: _, ...rest } = config;
              onChange(event.currentTarget.checked ? rest : { ...rest, order: 'asDrawn' });
            }}
          />
        ) : null}
      </fieldset>
      <Variants step={step} config={config} onChange={onChange} />
      <ChoiceField
        label={say('web.canvas.message.purpose')}
        value={config.purpose}
        options={PURPOSES.map((value) => ({ value, label: say(`web.canvas.message.purpose.${value}`) }))}
        onChange={(purpose) => onChange({ ...config, purpose })}
      />
      <ChoiceField
        label={say('web.canvas.message.waitFor')}
        value={config.waitFor.type}
        options={(['accepted', 'delivered', 'replied'] as const).map((value) => ({
          value,
          label: say(`web.canvas.message.waitFor.${value}`),
        }))}
        onChange={(type) => onChange({ ...config, waitFor: WAITS[type] })}
      />
      {config.waitFor.type === 'accepted' ? null : (
        <DurationField
          label={say('web.canvas.atMost')}
          value={config.waitFor.within}
          onChange={(within) => onChange({ ...config, waitFor: { ...config.waitFor, within } as MessageConfig['waitFor'] })}
        />
      )}
      <DurationField
        label={say('web.canvas.message.giveUpAfter')}
        value={config.giveUpAfter}
        onChange={(giveUpAfter) => onChange({ ...config, giveUpAfter })}
      />
    </>
  );
}

function Variants({ step, config, onChange }: FormProps<'message'>) {
  const say = useSay();
  const document = useDocument();
  const edit = useEdit();
  const [open, setOpen] = useState(config.variants[0]?.id ?? '');
  const { variants } = config;
  const variant = variants.find((known) => known.id === open) ?? variants[0];
  const template = document.templates.find((known) => known.id === variant?.template);
  const put = (next: MessageConfig['variants']) => onChange({ ...config, variants: next });
  const write = (channels: readonly ChannelId[]) => {
    if (!variant) return;
    edit((present) => {
      const fresh = freshTemplate(present, `${step}-${variant.id}`, present.steps[step]?.name ?? variant.name, channels);
      const next = withTemplate(present, fresh);
      const old = next.steps[step];
      if (old?.kind !== 'message') return present;
      const named = old.config.variants.map((known) => (known.id === variant.id ? { ...known, template: fresh.id } : known));
      return { ...next, steps: { ...next.steps, [step]: { ...old, config: { ...old.config, variants: named } } } };
    });
  };
  const add = () => {
    const id = String.fromCharCode('a'.charCodeAt(0) + variants.length);
    const share = Math.floor(100 / (variants.length + 1));
    const even = variants.map((known, index) => ({ ...known, weight: index === 0 ? 100 - share * variants.length : share }));
    put([...even, { id, name: id.toUpperCase(), template: variant?.template ?? 'none', weight: share }]);
    setOpen(id);
  };
  return (
    <div className={classes.stack}>
      <div className={classes.between}>
        {variants.length > 1 ? (
          <Segmented
            label={say('web.canvas.message.variants')}
            value={variant?.id ?? ''}
            options={variants.map((known) => ({ value: known.id, label: known.name }))}
            onChange={setOpen}
          />
        ) : (
          <span className={classes.quiet}>{say('web.canvas.message.text')}</span>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          disabled={variants.length >= 6}
          onClick={add}
        >
          {say('web.canvas.message.addVariant')}
        </Button>
      </div>
      {variants.length > 1 && variant ? (
        <div className={classes.item}>
          <NameField
            label={say('web.canvas.name')}
            value={variant.name}
            onChange={(name) => put(variants.map((known) => (known.id === variant.id ? { ...known, name } : known)))}
          />
          <ShareField
            label={say('web.canvas.share')}
            value={variant.weight}
            onChange={(weight) => put(variants.map((known) => (known.id === variant.id ? { ...known, weight } : known)))}
          />
          <div className={classes.row}>
            <Button size="compact-sm" onClick={() => write(config.channels)}>
              {say('web.canvas.message.ownText')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                const [first, ...rest] = variants.filter((known) => known.id !== variant.id);
                if (first) put([{ ...first, weight: 100 - rest.reduce((sum, known) => sum + known.weight, 0) }, ...rest]);
              }}
            >
              {say('web.canvas.remove')}
            </Button>
          </div>
        </div>
      ) : null}
      {template ? (
        <TextEditor template={template} channels={config.channels} />
      ) : (
        <Button variant="filled" onClick={() => write(config.channels)}>
          {say('web.canvas.message.write')}
        </Button>
      )}
    </div>
  );
}
