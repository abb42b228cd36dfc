import { LOCALES, type Locale } from '@makegood/base';
import type { ChannelId, JourneyDocument } from '@makegood/journey';
import { localAt, parseZone } from '@makegood/calendar';
import { galleryCountry, type GalleryAnswers, type JourneyTemplateId } from '@makegood/journey/gallery';
import type { Template, TemplateValues } from '@makegood/journey/template';
import { renderMessage } from '@makegood/messaging';
import { useState } from 'react';
import { useNow, useSession } from '../../../app/session.tsx';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { exampleValuesFor } from './exampleValuesFor.ts';
import classes from './Gallery.module.css';

type MessagesPreviewProps = { readonly template: JourneyTemplateId; readonly document: JourneyDocument; readonly answers: GalleryAnswers };
type Written = Exclude<ChannelId, 'voice'>;

/** What the chosen template would write, filled in for an example, in each language and by each channel. */
export function MessagesPreview({ template, document, answers }: MessagesPreviewProps) {
  const say = useSay();
  const now = useNow();
  const { workspace } = useSession();
  const { country, channels } = answers;
  const home = galleryCountry(country).language;
  const [chosenLanguage, setLanguage] = useState<Locale | null>(null);
  const [chosenChannel, setChannel] = useState<Written | null>(null);
  const written = channels.filter((channel): channel is Written => channel !== 'voice');
  const [first] = written;
  if (!first) return <p className={classes.quiet}>{say('web.gallery.noTexts')}</p>;
  const channel = chosenChannel && written.includes(chosenChannel) ? chosenChannel : first;
  const locale = chosenLanguage ?? home;
  const zone = parseZone(workspace.timezone);
  const values = exampleValuesFor(template, country, zone === null ? null : localAt(now, zone).date);
  return (
    <div className={classes.texts}>
      <div className={classes.choices}>
        <Segmented
          label={say('web.gallery.channels')}
          value={channel}
          options={written.map((value) => ({ value, label: asBeginning(say.said({ id: `journey.channel.${value}` })) }))}
          onChange={setChannel}
        />
        <Segmented
          label={say('web.gallery.textIn')}
          value={locale}
          options={[home, ...LOCALES.filter((other) => other !== home)].map((value) => ({
            value,
            label: say(`web.gallery.language.${value}`),
          }))}
          onChange={setLanguage}
        />
      </div>
      <p className={classes.quiet}>{say('web.gallery.home', { language: say.said({ id: `journey.language.${home}` }) })}</p>
      {document.templates.map((text) => (
        <ExampleText key={text.id} template={text} channel={channel} locale={locale} values={values} />
      ))}
    </div>
  );
}

type ExampleTextProps = {
  readonly template: Template;
  readonly channel: Written;
  readonly locale: Locale;
  readonly values: TemplateValues;
};

function ExampleText({ template, channel, locale, values }: ExampleTextProps) {
  const rendered = renderMessage(template, channel, locale, values);
  return (
    <article className={classes.text} lang={locale}>
      <h3>{template.name}</h3>
      {rendered.ok ? (
        <div className={classes.bubble} data-channel={channel}>
          {rendered.value.subject ? <b>{rendered.value.subject}</b> : null}
          <p>{rendered.value.text}</p>
        </div>
      ) : null}
    </article>
  );
}
