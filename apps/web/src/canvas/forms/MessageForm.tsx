import { Button, Checkbox } from '@mantine/core';
import { configure, type ChannelId, type MessageConfig } from '@makegood/journey';
import { IconArrowUp } from '@tabler/icons-react';
import { asBeginning } from '../../format/asBeginning.ts';
import { useSay } from '../../i18n/say.tsx';
import { useEdit } from '../editor/EditorContext.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { DurationField } from '../fields/DurationField.tsx';
import classes from '../fields/Fields.module.css';
import { FieldFindings } from '../panel/FieldFindings.tsx';
import { withChannels, withTemplate } from '../texts/templates.ts';
import type { FormProps } from './form.ts';
import { MessageVariants } from './MessageVariants.tsx';

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
        <p className={classes.help}>{say('web.panel.message.channels.help')}</p>
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
            mt={12}
            label={say('web.canvas.message.preferredFirst')}
            description={say('web.canvas.message.preferredFirst.why')}
            checked={config.order !== 'asDrawn'}
            onChange={(event) => {
              const { order: _, ...rest } = config;
              onChange(event.currentTarget.checked ? rest : { ...rest, order: 'asDrawn' });
            }}
          />
        ) : null}
        <FieldFindings at="channels" />
      </fieldset>
      <MessageVariants step={step} config={config} onChange={onChange} />
      <ChoiceField
        label={say('web.canvas.message.purpose')}
        description={say('web.panel.message.purpose.help')}
        value={config.purpose}
        options={PURPOSES.map((value) => ({ value, label: say(`web.canvas.message.purpose.${value}`) }))}
        onChange={(purpose) => onChange({ ...config, purpose })}
      />
      <ChoiceField
        label={say('web.canvas.message.waitFor')}
        description={say('web.panel.message.waitFor.help')}
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
        description={say('web.panel.message.giveUpAfter.help')}
        value={config.giveUpAfter}
        onChange={(giveUpAfter) => onChange({ ...config, giveUpAfter })}
      />
    </>
  );
}
