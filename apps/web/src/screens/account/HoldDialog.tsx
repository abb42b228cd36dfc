import { Select, Textarea, TextInput } from '@mantine/core';
import { instant } from '@makegood/base';
import {
  api,
  CHANNELS,
  HOLD_KINDS,
  holdKindSchema,
  type AccountDetail,
  type Channel,
  type HoldKind,
  type NewHold,
} from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useTell } from '../../kit/tell.ts';

type Scope = NewHold['scope'];
const SCOPES: readonly Scope[] = ['person', 'account', 'channel', 'address'];

type HoldDialogProps = { readonly detail: AccountDetail; readonly opened: boolean; readonly close: () => void };

/** A date without an hour ends with its day where it ends last, so that nobody is contacted too early. */
const endOfDay = (date: string): number => Date.parse(`${date}T23:59:59Z`) + 12 * 3_600_000;

export function HoldDialog({ detail, opened, close }: HoldDialogProps) {
  const say = useSay();
  const tell = useTell();
  const { person, account } = detail;
  const [kind, setKind] = useState<HoldKind>('disputed');
  const [scope, setScope] = useState<Scope>('person');
  const [address, setAddress] = useState<string | null>(null);
  const [channel, setChannel] = useState<Channel>('sms');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const place = useAct(api.accounts.placeHold, () => {
    close();
    setNote('');
    tell.done(say('web.account.held'));
  });
  const body: NewHold = {
    kind,
    scope,
    ...(scope === 'address' && address ? { addressId: address } : {}),
    ...(scope === 'channel' ? { channel } : {}),
    ...(until ? { until: instant(endOfDay(until)) } : {}),
    ...(note.trim() ? { note } : {}),
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={say('web.account.newHold')}
      deed={say('web.account.newHold.deed')}
      busy={place.isPending}
      error={place.error}
      disabled={scope === 'address' && address === null}
      onDo={() => place.mutate({ params: { id: account.id }, body })}
      onClose={close}
    >
      <p>{say('web.account.newHold.text', { name: person.name })}</p>
      <Select
        label={say('web.account.newHold.kind')}
        value={kind}
        data={HOLD_KINDS.map((value) => ({ value, label: say(`web.hold.${value}`) }))}
        onChange={(value) => setKind(holdKindSchema.catch(kind).parse(value))}
      />
      <Select
        label={say('web.account.newHold.scope')}
        value={scope}
        data={SCOPES.filter((one) => one !== 'address' || person.addresses.length > 0).map((value) => ({
          value,
          label: say(`web.account.hold.${value}`),
        }))}
        onChange={(value) => setScope(SCOPES.find((one) => one === value) ?? scope)}
      />
      {scope === 'address' ? (
        <Select
          label={say('web.account.newHold.address')}
          value={address}
          data={person.addresses.map((one) => ({ value: String(one.id), label: one.value }))}
          onChange={setAddress}
        />
      ) : null}
      {scope === 'channel' ? (
        <Segmented
          label={say('web.account.newHold.channel')}
          value={channel}
          options={CHANNELS.map((value) => ({ value, label: say(`web.channel.${value}`) }))}
          onChange={setChannel}
        />
      ) : null}
      <TextInput
        type="date"
        label={say('web.account.newHold.until')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Textarea
        label={say('web.account.newHold.note')}
        value={note}
        maxLength={1000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
