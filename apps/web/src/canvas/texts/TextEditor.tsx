import { Button } from '@mantine/core';
import { LOCALES, type Locale } from '@makegood/base';
import type { ChannelId } from '@makegood/journey';
import type { Template, TemplatePurpose } from '@makegood/journey/template';
import { IconColumns } from '@tabler/icons-react';
import { useState } from 'react';
import { asBeginning } from '../../format/asBeginning.ts';
import { LOCALE_NAMES, useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { FieldFindings } from '../panel/FieldFindings.tsx';
import { Elements } from './Elements.tsx';
import { MissingLanguages } from './MissingLanguages.tsx';
import { Preview, Verdict } from './preview/Preview.tsx';
import { ReaderPicker } from './preview/ReaderPicker.tsx';
import { usePreview } from './preview/usePreview.ts';
import classes from './Texts.module.css';
import { WordsField } from './WordsField.tsx';
import { WritingDesk } from './WritingDesk.tsx';

type TextEditorProps = {
  readonly step: string;
  readonly template: Template;
  readonly channels: readonly ChannelId[];
  readonly purpose: TemplatePurpose;
};

/** A message's words by language and channel, what is wrong with them, and how one person would read them. */
export function TextEditor({ step, template, channels, purpose }: TextEditorProps) {
  const say = useSay();
  const { locale: mine } = useLanguage();
  const seal = useEditor((editor) => editor.seal);
  const [locale, setLocale] = useState<Locale>(mine);
  const [chosen, setChosen] = useState<ChannelId>(channels[0] ?? 'email');
  const [atDesk, setAtDesk] = useState(false);
  const channel = channels.includes(chosen) ? chosen : (channels[0] ?? 'email');
  const tried = usePreview(template, channels, purpose);
  return (
    <div className={classes.editor} onBlur={seal}>
      <MissingLanguages
        template={template}
        channels={channels}
        onWrite={(language, missing) => {
          setLocale(language);
          setChosen(missing);
        }}
      />
      <div className={classes.between}>
        <Segmented
          label={say('web.canvas.text.language')}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: template.content[value] ? LOCALE_NAMES[value] : `${LOCALE_NAMES[value]} •` }))}
          onChange={setLocale}
        />
        {channels.length > 1 ? (
          <Segmented
            label={say('web.canvas.channel')}
            value={channel}
            options={channels.map((value) => ({ value, label: asBeginning(say.said({ id: `journey.channel.${value}` })) }))}
            onChange={setChosen}
          />
        ) : null}
      </div>
      <WordsField template={template} locale={locale} channel={channel} tried={tried} />
      <FieldFindings at={template.id} />
      <ReaderPicker reader={tried.reader} />
      <Verdict tried={tried} channel={channel} />
      <Preview template={template} tried={tried} locale={locale} channel={channel} />
      <Elements template={template} />
      <div>
        <Button size="compact-sm" leftSection={<IconColumns size={14} aria-hidden="true" />} onClick={() => setAtDesk(true)}>
          {say('web.panel.desk.open')}
        </Button>
      </div>
      {atDesk ? (
        <WritingDesk
          step={step}
          template={template}
          channels={channels}
          purpose={purpose}
          beginWith={channel}
          onClose={() => setAtDesk(false)}
        />
      ) : null}
    </div>
  );
}
