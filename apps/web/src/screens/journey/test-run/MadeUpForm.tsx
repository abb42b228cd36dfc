import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { formatDecimal, money, parseDecimal } from '@makegood/base';
import type { MadeUpDebtor } from '@makegood/contract';
import { GALLERY_COUNTRIES } from '@makegood/journey/gallery';
import { useMemo, useState } from 'react';
import { LOCALE_NAMES, useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { useCountryName } from '../../journeys/gallery/countryNames.ts';
import { currencyOf } from '../../journeys/gallery/currencyOf.ts';
import classes from './TestRun.module.css';

type MadeUpFormProps = { readonly debtor: MadeUpDebtor; readonly onChange: (debtor: MadeUpDebtor) => void };

const LANGUAGES = ['en', 'es', 'pt'] as const;
const WRITTEN = ['sms', 'email', 'whatsapp'] as const;

/** Somebody who does not exist, in as many words as rules and texts ask about. */
export function MadeUpForm({ debtor, onChange }: MadeUpFormProps) {
  const say = useSay();
  const { locale } = useLanguage();
  const nameOf = useCountryName();
  const set = (change: Partial<MadeUpDebtor>): void => onChange({ ...debtor, ...change });
  const countries = useMemo(
    () => GALLERY_COUNTRIES.map((value) => ({ value, label: nameOf(value) })).sort((a, b) => a.label.localeCompare(b.label, locale)),
    [nameOf, locale],
  );
  const { currency } = debtor.balance;
  const [typed, setTyped] = useState(() => formatDecimal(debtor.balance));
  const amount = parseDecimal(typed.replace(',', '.'), currency);
  return (
    <>
      <TextInput
        label={say('web.testRun.madeUp.name')}
        value={debtor.name}
        maxLength={80}
        required
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        <Select
          label={say('web.testRun.madeUp.country')}
          data={countries}
          value={debtor.country}
          searchable
          allowDeselect={false}
          onChange={(country) => {
            if (country === null) return;
            const balance = money(debtor.balance.minor, currencyOf(country));
            setTyped(formatDecimal(balance));
            set({ country, balance, subdivision: null, city: null });
          }}
        />
        <TextInput
          label={say('web.testRun.madeUp.region')}
          description={say('web.testRun.madeUp.region.help')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={debtor.subdivision ?? ''}
          maxLength={60}
          onChange={(event) => set({ subdivision: event.currentTarget.value || null })}
        />
        <TextInput
          label={say('web.testRun.madeUp.city')}
          value={debtor.city ?? ''}
          maxLength={60}
          onChange={(event) => set({ city: event.currentTarget.value || null })}
        />
        <Select
          label={say('web.testRun.madeUp.language')}
          data={[
            { value: 'none', label: say('web.testRun.madeUp.language.unknown') },
            ...LANGUAGES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
          ]}
          value={debtor.language ?? 'none'}
          allowDeselect={false}
          onChange={(value) => set({ language: LANGUAGES.find((known) => known === value) ?? null })}
        />
        <NumberInput
          label={say('web.testRun.madeUp.daysPastDue')}
          value={debtor.daysPastDue}
          min={-400}
          max={4_000}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(value) => typeof value === 'number' && set({ daysPastDue: value })}
        />
        <TextInput
          label={say('web.testRun.madeUp.balance', { currency })}
          inputMode="decimal"
          value={typed}
          error={amount.ok ? undefined : say(`web.phone.pay.${amount.error}`)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const read = parseDecimal(event.currentTarget.value.replace(',', '.'), currency);
            if (read.ok && read.value.minor > 0) set({ balance: read.value });
          }}
        />
      </div>
      <Checkbox.Group
        label={say('web.testRun.madeUp.addresses')}
        value={[...debtor.addresses]}
        onChange={(values) => set({ addresses: (['email', 'mobile'] as const).filter((kind) => values.includes(kind)) })}
      >
        <div className={classes.checks}>
          <Checkbox value="mobile" label={say('web.testRun.madeUp.mobile')} />
          <Checkbox value="email" label={say('web.testRun.madeUp.email')} />
        </div>
      </Checkbox.Group>
      <Checkbox.Group
        label={say('web.testRun.madeUp.agreed')}
        value={[...debtor.agreed]}
        onChange={(values) => set({ agreed: WRITTEN.filter((channel) => values.includes(channel)) })}
      >
        <div className={classes.checks}>
          {WRITTEN.map((channel) => (
            <Checkbox key={channel} value={channel} label={say(`web.channel.${channel}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        label={say('web.testRun.madeUp.noticeSent')}
        checked={debtor.noticeSent}
        onChange={(event) => set({ noticeSent: event.currentTarget.checked })}
      />
    </>
  );
}
