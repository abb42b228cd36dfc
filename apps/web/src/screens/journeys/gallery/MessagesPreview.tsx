import { LOCALES, type Locale } from '@makegood/base';
import type { ChannelId, JourneyDocument } from '@makegood/journey';
import { galleryCountry } from '@makegood/journey/gallery';
import { exampleValues, type Template } from '@makegood/journey/template';
import { renderMessage } from '@makegood/messaging';
import { useState } from 'react';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { currencyOf } from './currencyOf.ts';
import classes from './Gallery.module.css';

type MessagesPreviewProps = { readonly document: JourneyDocument; readonly country: string; readonly channels: readonly ChannelId[] };
type Written = Exclude<ChannelId, 'voice'>;

/** What the chosen template would write, filled in for an example, in each language and by each channel. */
export function MessagesPreview({ document, country, channels }: MessagesPreviewProps) {
  const say = useSay();
  const home = galleryCountry(country).language;
  const [chosenLanguage, setLanguage] = useState<Locale | null>(null);
  const [chosenChannel, setChannel] = useState<Written | null>(null);
  const written = channels.filter((channel): channel is Written => channel !== 'voice');
  const [first] = written;
  if (!first) return <p className={classes.quiet}>{say('web.gallery.noTexts')}</p>;
  const channel = chosenChannel && written.includes(chosenChannel) ? chosenChannel : first;
  const locale = chosenLanguage ?? home;
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
      {document.templates.map((template) => (
        <ExampleText key={template.id} template={template} channel={channel} locale={locale} country={country} />
      ))}
    </div>
  );
}

type ExampleTextProps = { readonly template: Template; readonly channel: Written; readonly locale: Locale; readonly country: string };

function ExampleText({ template, channel, locale, country }: ExampleTextProps) {
  const rendered = renderMessage(template, channel, locale, valuesIn(country));
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

/** The examples that the text editor shows, in the country's money. */
function valuesIn(country: string) {
  const currency = currencyOf(country);
  return Object.fromEntries(
    Object.entries(exampleValues()).map(([path, value]) => [
      path,
      typeof value === 'object' && value !== null ? { minor: value.minor, currency } : value,
    ]),
  );
}
