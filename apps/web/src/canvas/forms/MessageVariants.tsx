import { Button } from '@mantine/core';
import { configure, type ChannelId, type MessageConfig } from '@makegood/journey';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useDocument, useEdit } from '../editor/EditorContext.tsx';
import classes from '../fields/Fields.module.css';
import { NameField } from '../fields/NameField.tsx';
import { ShareField } from '../fields/ShareField.tsx';
import { evenShares, SharesSum } from '../fields/SharesSum.tsx';
import { useEditable } from '../panel/editable.ts';
import { FieldFindings } from '../panel/FieldFindings.tsx';
import { copyOf, freshTemplate, withTemplate } from '../texts/templates.ts';
import { TextEditor } from '../texts/TextEditor.tsx';
import type { FormProps } from './form.ts';

/** The texts that a message is sent with: one, or several that are tested against one another. */
export function MessageVariants({ step, config, onChange }: FormProps<'message'>) {
  const say = useSay();
  const document = useDocument();
  const edit = useEdit();
  const editable = useEditable();
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
  // A new variant begins with the words of the one that it is tested against, so that one thing is changed at a time.
  const add = () => {
    const id = 'abcdefg'.split('').find((letter) => !variants.some((known) => known.id === letter)) ?? 'h';
    edit((present) => {
      const own = template ? copyOf(present, template, `${step}-${id}`) : null;
      const next = own ? withTemplate(present, own) : present;
      const more = [...variants, { id, name: id.toUpperCase(), template: own?.id ?? variant?.template ?? 'none', weight: 0 }];
      return configure(next, step, { ...config, variants: even(more) });
    });
    setOpen(id);
  };
  const shared = variants.filter((known) => known.template === variant?.template).length > 1;
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
            {shared ? (
              <Button size="compact-sm" onClick={() => write(config.channels)}>
                {say('web.canvas.message.ownText')}
              </Button>
            ) : null}
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                put(even(variants.filter((known) => known.id !== variant.id)));
              }}
            >
              {say('web.canvas.remove')}
            </Button>
          </div>
        </div>
      ) : null}
      {variants.length > 1 ? (
        <SharesSum at="variants" shares={variants.map((known) => known.weight)} onEven={() => put(even(variants))} />
      ) : null}
      {!editable ? null : template ? (
        <TextEditor key={template.id} step={step} template={template} channels={config.channels} purpose={config.purpose} />
      ) : (
        <Button variant="filled" onClick={() => write(config.channels)}>
          {say('web.canvas.message.write')}
        </Button>
      )}
      {variants.map((known, index) => (
        <FieldFindings key={known.id} at={`variants.${index}`} />
      ))}
    </div>
  );
}

const even = (variants: MessageConfig['variants']): MessageConfig['variants'] => {
  const shares = evenShares(variants.length);
  return variants.map((variant, index) => ({ ...variant, weight: shares[index] ?? 0 }));
};
