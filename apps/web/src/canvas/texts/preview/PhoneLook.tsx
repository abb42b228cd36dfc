import type { ChannelId } from '@makegood/journey';
import { useSay } from '../../../i18n/say.tsx';
import { LinkedWords } from './LinkedWords.tsx';
import classes from './Preview.module.css';

type PhoneLookProps = { readonly channel: ChannelId; readonly language: string; readonly text: string; readonly sender: string };

/** A short message as it stands on the phone; a call's words as they are spoken. */
export function PhoneLook({ channel, language, text, sender }: PhoneLookProps) {
  const say = useSay();
  return (
    <div className={classes.phone} data-channel={channel}>
      <span className={classes.sender}>
        {sender} · {say(`web.channel.${channel}`)}
      </span>
      <p className={classes.bubble} lang={language}>
        <LinkedWords text={text} />
      </p>
    </div>
  );
}
