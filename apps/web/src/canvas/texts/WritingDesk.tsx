import { Modal } from '@mantine/core';
import { LOCALES, type Locale } from '@makegood/base';
import type { ChannelId } from '@makegood/journey';
import type { Template, TemplatePurpose } from '@makegood/journey/template';
import { useState } from 'react';
import { asBeginning } from '../../format/asBeginning.ts';
import { LOCALE_NAMES, useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import { Preview } from './preview/Preview.tsx';
import { ReaderPicker } from './preview/ReaderPicker.tsx';
import { usePreview } from './preview/usePreview.ts';
import classes from './Texts.module.css';
import { WordsField } from './WordsField.tsx';

type WritingDeskProps = {
  readonly step: string;
  readonly template: Template;
  readonly channels: readonly ChannelId[];
  readonly purpose: TemplatePurpose;
  readonly beginWith: ChannelId;
  readonly onClose: () => void;
};

/** The same message side by side: its languages, or its variants in one language; each with how the chosen person reads it. */
export function WritingDesk({ step, template, channels, purpose, beginWith, onClose }: WritingDeskProps) {
  const say = useSay();
  const { locale: mine } = useLanguage();
  const seal = useEditor((editor) => editor.seal);
  const variants = useVariants(step, template);
  const [by, setBy] = useState<'languages' | 'variants'>('languages');
  const [channel, setChannel] = useState<ChannelId>(beginWith);
  const [locale, setLocale] = useState<Locale>(mine);
  const tried = usePreview(template, channels, purpose);
  return (
    <Modal
      opened
      size="min(1320px, 100%)"
      title={say('web.panel.desk.title', { text: template.name })}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <div className={classes.desk} onBlur={seal}>
        <div className={classes.tools}>
          {variants.length > 1 ? (
            <Segmented
              label={say('web.panel.desk.by')}
              value={by}
              options={[
                { value: 'languages', label: say('web.panel.desk.languages') },
                { value: 'variants', label: say('web.canvas.message.variants') },
              ]}
              onChange={setBy}
            />
          ) : null}
          {by === 'variants' ? (
            <Segmented
              label={say('web.canvas.text.language')}
              value={locale}
              options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
              onChange={setLocale}
            />
          ) : null}
          {channels.length > 1 ? (
            <Segmented
              label={say('web.canvas.channel')}
              value={channel}
              options={channels.map((value) => ({ value, label: asBeginning(say.said({ id: `journey.channel.${value}` })) }))}
              onChange={setChannel}
            />
          ) : null}
          <ReaderPicker reader={tried.reader} />
        </div>
        <div className={classes.columns}>
          {by === 'languages'
            ? LOCALES.map((value) => (
                <section key={value} className={classes.column} aria-label={LOCALE_NAMES[value]}>
                  <h3>{LOCALE_NAMES[value]}</h3>
                  <WordsField template={template} locale={value} channel={channel} tried={tried} />
                  <Preview template={template} tried={tried} locale={value} channel={channel} />
                </section>
              ))
            : variants.map((variant) => (
                <VariantColumn key={variant.id} {...variant} locale={locale} channel={channel} channels={channels} purpose={purpose} />
              ))}
        </div>
      </div>
    </Modal>
  );
}

type Variant = { readonly id: string; readonly name: string; readonly template: Template };

/** The step's variants that have a text of their own; the text itself where the step tests nothing. */
function useVariants(step: string, template: Template): readonly Variant[] {
  const document = useDocument();
  const drawn = document.steps[step];
  if (drawn?.kind !== 'message') return [{ id: template.id, name: template.name, template }];
  const seen = new Set<string>();
  return drawn.config.variants.flatMap((variant) => {
    const own = document.templates.find((known) => known.id === variant.template);
    if (!own || seen.has(own.id)) return [];
    seen.add(own.id);
    return [{ id: variant.id, name: variant.name, template: own }];
  });
}

type VariantColumnProps = Variant & {
  readonly locale: Locale;
  readonly channel: ChannelId;
  readonly channels: readonly ChannelId[];
  readonly purpose: TemplatePurpose;
};

function VariantColumn({ name, template, locale, channel, channels, purpose }: VariantColumnProps) {
  const tried = usePreview(template, channels, purpose);
  return (
    <section className={classes.column} aria-label={name}>
      <h3>{name}</h3>
      <WordsField template={template} locale={locale} channel={channel} tried={tried} />
      <Preview template={template} tried={tried} locale={locale} channel={channel} />
    </section>
  );
}
