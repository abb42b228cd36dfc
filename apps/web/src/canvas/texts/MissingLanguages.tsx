import { Button } from '@mantine/core';
import { LOCALES, type Locale } from '@makegood/base';
import type { ChannelId } from '@makegood/journey';
import type { Template } from '@makegood/journey/template';
import { formatCount } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useAudience } from '../audience/useAudience.ts';
import { useTriggerCondition } from '../audience/useTriggerCondition.ts';
import { bodyOf } from './editText.ts';

type MissingLanguagesProps = {
  readonly template: Template;
  readonly channels: readonly ChannelId[];
  readonly onWrite: (locale: Locale, channel: ChannelId) => void;
};

/** Which languages have no words though people whom the journey takes in read them, and how many these are. */
export function MissingLanguages({ template, channels, onWrite }: MissingLanguagesProps) {
  const say = useSay();
  const { locale: mine } = useLanguage();
  const { data } = useAudience(useTriggerCondition(), 1);
  return LOCALES.map((locale) => {
    const [missing] = channels.filter((channel) => bodyOf(template, locale, channel) === undefined);
    const accounts = data?.languages.find((one) => one.locale === locale)?.accounts ?? 0;
    if (missing === undefined || accounts === 0) return null;
    const language = { id: `journey.language.${locale}` };
    return (
      <Notice
        key={locale}
        tone="warn"
        title={say('web.panel.text.missing', {
          language,
          channel: { id: `journey.channel.${missing}` },
          accounts,
          number: formatCount(accounts, mine),
        })}
        action={
          <Button size="compact-sm" onClick={() => onWrite(locale, missing)}>
            {say('web.panel.text.write')}
          </Button>
        }
      />
    );
  });
}
