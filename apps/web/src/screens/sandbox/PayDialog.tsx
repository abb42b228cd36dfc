import { Button, Select, TextInput } from '@mantine/core';
import { formatDecimal, parseDecimal } from '@makegood/base';
import { api, type Phone } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { useMoney } from '../../kit/Amount.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';

type PayDialogProps = { readonly phone: Phone; readonly opened: boolean; readonly close: () => void };

/** Pays as the debtor would through the link: any amount, to one account. */
export function PayDialog({ phone, opened, close }: PayDialogProps) {
  const say = useSay();
  const money = useMoney();
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const account = phone.accounts.find((one) => one.id === chosen) ?? phone.accounts[0];
  const pay = useAct(api.sandbox.pay, () => {
    setText('');
    close();
  });
  if (!account) return null;
  const { currency } = account.balance;
  const amount = parseDecimal(text.replace(',', '.'), currency);
  const error = text === '' || amount.ok ? null : say(`web.phone.pay.${amount.error}`);
  return (
    <ConfirmDialog
      opened={opened}
      title={say('web.phone.pay.title', { name: phone.person.name })}
      deed={say('web.phone.pay.deed')}
      disabled={!amount.ok || amount.value.minor <= 0}
      busy={pay.isPending}
      error={pay.error}
      onDo={() => amount.ok && pay.mutate({ params: { personId: phone.person.id }, body: { accountId: account.id, amount: amount.value } })}
      onClose={close}
    >
      {phone.accounts.length > 1 ? (
        <Select
          label={say('web.phone.pay.account')}
          value={account.id}
          data={phone.accounts.map((one) => ({
            value: String(one.id),
            label: `${one.creditor} · ${one.reference} · ${money(one.balance)}`,
          }))}
          onChange={setChosen}
        />
      ) : null}
      <TextInput
        label={say('web.phone.pay.amount', { currency })}
        inputMode="decimal"
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <div>
        <Button size="xs" onClick={() => setText(formatDecimal(account.balance))}>
          {say('web.phone.pay.all', { amount: money(account.balance) })}
        </Button>
      </div>
    </ConfirmDialog>
  );
}
