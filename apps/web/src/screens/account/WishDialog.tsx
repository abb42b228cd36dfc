import { Select, TextInput } from '@mantine/core';
import { LOCALES, type Locale } from '@makegood/base';
import {
  api,
  channelSchema,
  CHANNELS,
  PREFERENCE_KINDS,
  preferenceKindSchema,
  type AccountDetail,
  type Channel,
  type PreferenceKind,
} from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useNow } from '../../app/session.tsx';
import { LOCALE_NAMES } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { useTell } from '../../kit/tell.ts';
import { NO_PROOF, ProofFields, proofOf } from './ProofFields.tsx';
import classes from './Standing.module.css';

type WishDialogProps = { readonly detail: AccountDetail; readonly opened: boolean; readonly close: () => void };
const EVERY = 'every';

/** Writes down what a person asked for about when, where and how they are reached. */
export function WishDialog({ detail, opened, close }: WishDialogProps) {
  const say = useSay();
  const tell = useTell();
  const now = useNow();
  const [kind, setKind] = useState<PreferenceKind>('inconvenientTimes');
  const [from, setFrom] = useState('12:00');
  const [to, setTo] = useState('14:00');
  const [zone, setZone] = useState('');
  const [channel, setChannel] = useState<Channel | null>(null);
  const [language, setLanguage] = useState<Locale>('en');
  const [proof, setProof] = useState(NO_PROOF);
  const set = useAct(api.preferences.set, () => {
    close();
    setProof(NO_PROOF);
    tell.done(say('web.wish.done'));
  });
  const hourly = kind === 'inconvenientTimes' || kind === 'contactPreference';
  const hours: [string, string][] = [[from, to]];
  const body = {
    kind,
    ...(hourly ? { hours } : {}),
    ...(kind === 'statedLocation' ? { zone } : {}),
    ...(kind === 'language' ? { language } : {}),
    ...((hourly || kind === 'preferredChannel') && channel !== null ? { channel } : {}),
    ...proofOf(proof, now),
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={say('web.wish.title')}
      deed={say('web.wish.deed')}
      busy={set.isPending}
      error={set.error}
      onDo={() => set.mutate({ params: { id: detail.account.id }, body })}
      onClose={close}
    >
      <Select
        label={say('web.wish.kind')}
        value={kind}
        data={PREFERENCE_KINDS.map((value) => ({ value, label: say(`web.wish.${value}`) }))}
        onChange={(value) => setKind(preferenceKindSchema.catch(kind).parse(value))}
      />
      {hourly ? (
        <div className={classes.line}>
          <TextInput type="time" label={say('web.wish.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput type="time" label={say('web.wish.to')} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        </div>
      ) : null}
      {hourly || kind === 'preferredChannel' ? (
        <Select
          label={say('web.account.newHold.channel')}
          value={channel ?? EVERY}
          data={[
            { value: EVERY, label: say('web.consent.every') },
            ...CHANNELS.map((value) => ({ value: String(value), label: say(`web.channel.${value}`) })),
          ]}
          onChange={(value) => setChannel(channelSchema.safeParse(value).data ?? null)}
        />
      ) : null}
      {kind === 'statedLocation' ? (
        <TextInput label={say('web.wish.zone')} value={zone} onChange={(event) => setZone(event.currentTarget.value)} />
      ) : null}
      {kind === 'language' ? (
        <Select
          label={say('web.wish.language')}
          value={language}
          data={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          onChange={(value) => setLanguage(LOCALES.find((one) => one === value) ?? language)}
        />
      ) : null}
      <ProofFields proof={proof} change={setProof} />
    </ConfirmDialog>
  );
}
