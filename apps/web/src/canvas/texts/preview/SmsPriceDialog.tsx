import { Button, Modal, Select, TextInput } from '@mantine/core';
import { parseCurrency } from '@makegood/base';
import { api } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../../api/queries.ts';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { ProblemNotice } from '../../../kit/Problem.tsx';
import { decimalOf, microsIn } from './micros.ts';
import classes from './Preview.module.css';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'MXN', 'BRL', 'COP', 'CLP', 'PEN', 'ARS', 'CAD', 'AUD'] as const;

type SmsPriceDialogProps = { readonly country: string | null; readonly place: string | null; readonly onClose: () => void };

/** What one SMS segment to a country costs the firm, as its provider's price list says. */
export function SmsPriceDialog({ country, place, onClose }: SmsPriceDialogProps) {
  const say = useSay();
  const { workspace } = useSession();
  const prices = useAsk(api.drafting.smsPrices, {});
  const known = prices.data?.items.find((one) => one.country === country)?.price;
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const set = useAct(api.drafting.setSmsPrice, onClose);
  const text = typed ?? (known ? decimalOf(BigInt(known.micros)).replace(/0+$/, '').replace(/\.$/, '') : '');
  const currency = parseCurrency(chosen ?? known?.currency ?? workspace.currency);
  const micros = microsIn(text);
  return (
    <Modal
      opened
      onClose={onClose}
      title={place === null ? say('web.panel.sms.price.elsewhere') : say('web.panel.sms.price.title', { place })}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (micros !== null && currency !== null) set.mutate({ body: { country, price: { micros, currency } } });
        }}
      >
        <p>{say('web.panel.sms.price.help')}</p>
        <div className={classes.row}>
          <TextInput
            data-autofocus
            label={say('web.panel.sms.price.one')}
            inputMode="decimal"
            placeholder="0.0079"
            value={text}
            error={text !== '' && micros === null ? say('web.canvas.condition.notMoney') : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Select
            label={say('web.panel.condition.currency')}
            w={110}
            allowDeselect={false}
            value={currency}
            data={[...new Set([workspace.currency, ...(known ? [known.currency] : []), ...CURRENCIES])]}
            onChange={setChosen}
          />
        </div>
        {set.error ? <ProblemNotice error={set.error} /> : null}
        <div className={classes.row}>
          <Button type="submit" variant="filled" disabled={micros === null} loading={set.isPending}>
            {say('web.panel.sms.price.keep')}
          </Button>
          {known ? (
            <Button variant="subtle" onClick={() => set.mutate({ body: { country, price: null } })}>
              {say('web.panel.sms.price.forget')}
            </Button>
          ) : null}
        </div>
      </form>
    </Modal>
  );
}
