import { Button } from '@mantine/core';
import type { DraftedMessage, SmsPrice } from '@makegood/contract';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { formatCount } from '../../../format/numbers.ts';
import { LOCALE_TAGS, useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { useAudience } from '../../audience/useAudience.ts';
import { useTriggerCondition } from '../../audience/useTriggerCondition.ts';
import classes from './Preview.module.css';
import { formatMicros } from './micros.ts';
import { SmsPriceDialog } from './SmsPriceDialog.tsx';

type SmsSizeProps = {
  readonly sms: NonNullable<NonNullable<DraftedMessage['rendered']>['sms']>;
  readonly country: string | null;
  readonly price: SmsPrice | null;
};

/** Into how many parts the message is cut, why, and what it costs where somebody has said what a part costs. */
export function SmsSize({ sms, country, price }: SmsSizeProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const maySet = useMay('prices.set');
  const [pricing, setPricing] = useState(false);
  const { data } = useAudience(useTriggerCondition(), 1);
  const place = country === null ? null : new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'region' }).of(country);
  const accounts = data?.countries.find((one) => one.country === country)?.accounts ?? 0;
  return (
    <div className={classes.size}>
      <p>
        {say('web.panel.sms.segments', { segments: sms.segments, encoding: sms.encoding, left: sms.left })}
        {price ? ` · ${say('web.panel.sms.each', { price: formatMicros(price, sms.segments, locale) })}` : null}
        {price && accounts > 0
          ? ` · ${say('web.panel.sms.all', { price: formatMicros(price, sms.segments * accounts, locale), accounts: formatCount(accounts, locale), place: place ?? '' })}`
          : null}
      </p>
      {sms.outside.length > 0 ? (
        <p className={classes.quiet}>{say('web.panel.sms.outside', { characters: sms.outside.slice(0, 12).join(' ') })}</p>
      ) : null}
      {price ? null : <p className={classes.quiet}>{say('web.panel.sms.noPrice')}</p>}
      {maySet ? (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setPricing(true)}>
            {say(price ? 'web.panel.sms.changePrice' : 'web.panel.sms.setPrice')}
          </Button>
        </div>
      ) : null}
      {pricing ? <SmsPriceDialog country={country} place={place ?? null} onClose={() => setPricing(false)} /> : null}
    </div>
  );
}
