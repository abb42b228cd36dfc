import type { ChannelId } from '@makegood/journey';
import { asBeginning } from '../../../format/asBeginning.ts';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Gallery.module.css';

const CHANNELS: readonly ChannelId[] = ['sms', 'email', 'whatsapp', 'voice'];

type ChannelsQuestionProps = { readonly channels: readonly ChannelId[]; readonly onChange: (channels: ChannelId[]) => void };

/** Which channels, in the order in which one chooses them. The last one cannot be taken away. */
export function ChannelsQuestion({ channels, onChange }: ChannelsQuestionProps) {
  const say = useSay();
  const written: readonly ChannelId[] = channels.filter((channel) => channel !== 'voice');
  return (
    <fieldset className={classes.question}>
      <legend className={classes.label}>{say('web.gallery.channels')}</legend>
      <div className={classes.channels}>
        {CHANNELS.map((channel) => {
          const chosen = channels.includes(channel);
          const place = written.indexOf(channel);
          const name = channel === 'voice' ? say('web.gallery.calls') : asBeginning(say.said({ id: `journey.channel.${channel}` }));
          return (
            <label key={channel} className={classes.channel} data-on={chosen || undefined}>
              <input
                type="checkbox"
                checked={chosen}
                disabled={chosen && channels.length === 1}
                onChange={() => onChange(chosen ? channels.filter((other) => other !== channel) : [...channels, channel])}
              />
              {written.length > 1 && place >= 0 ? <span className={classes.place}>{place + 1}</span> : null}
              {name}
            </label>
          );
        })}
        {written.length > 1 ? <small>{say('web.gallery.channels.help')}</small> : null}
      </div>
    </fieldset>
  );
}
