import { Checkbox, Select, Textarea } from '@mantine/core';
import {
  api,
  channelSchema,
  CHANNELS,
  CONSENT_KINDS,
  consentKindSchema,
  type AccountDetail,
  type Channel,
  type ConsentKind,
} from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useNow } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useTell } from '../../kit/tell.ts';
import { NO_PROOF, ProofFields, proofOf } from './ProofFields.tsx';
import classes from './Standing.module.css';

type ConsentDialogProps = { readonly detail: AccountDetail; readonly opened: boolean; readonly close: () => void };
const EVERY = 'every';

/** Writes down what a person allowed or refused. */
export function ConsentDialog({ detail, opened, close }: ConsentDialogProps) {
  const say = useSay();
  const tell = useTell();
  const now = useNow();
  const [kind, setKind] = useState<ConsentKind>('channelAuthorisation');
  const [given, setGiven] = useState<'yes' | 'no'>('yes');
  const [channel, setChannel] = useState<Channel | null>('sms');
  const [words, setWords] = useState('');
  const [forThis, setForThis] = useState(false);
  const [notEmployers, setNotEmployers] = useState(false);
  const [proof, setProof] = useState(NO_PROOF);
  const record = useAct(api.consents.record, () => {
    close();
    setWords('');
    setProof(NO_PROOF);
    tell.done(say('web.consent.done'));
  });
  const written = kind === 'writtenEmailConsent' ? { addressGivenForThis: forThis, notEmployers } : {};
  const body = {
    kind,
    given: given === 'yes',
    ...(channel === null ? {} : { channel }),
    ...(words.trim() ? { words: words.trim() } : {}),
    ...written,
    ...proofOf(proof, now),
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={say('web.consent.title')}
      deed={say('web.consent.deed')}
      busy={record.isPending}
      error={record.error}
      onDo={() => record.mutate({ params: { id: detail.account.id }, body })}
      onClose={close}
    >
      <Select
        label={say('web.consent.kind')}
        value={kind}
        data={CONSENT_KINDS.map((value) => ({ value, label: say(`web.consent.kind.${value}`) }))}
        onChange={(value) => setKind(consentKindSchema.catch(kind).parse(value))}
      />
      <Segmented
        label={say('web.consent.answer')}
        value={given}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: say(`web.consent.${value}`) }))}
        onChange={setGiven}
      />
      <Select
        label={say('web.account.newHold.channel')}
        value={channel ?? EVERY}
        data={[
          { value: EVERY, label: say('web.consent.every') },
          ...CHANNELS.map((value) => ({ value: String(value), label: say(`web.channel.${value}`) })),
        ]}
        onChange={(value) => setChannel(channelSchema.safeParse(value).data ?? null)}
      />
      <Textarea label={say('web.consent.words')} value={words} maxLength={2000} onChange={(event) => setWords(event.currentTarget.value)} />
      {kind === 'writtenEmailConsent' ? (
        <div className={classes.group}>
          <Checkbox label={say('web.consent.given')} checked={forThis} onChange={(event) => setForThis(event.currentTarget.checked)} />
          <Checkbox
            label={say('web.consent.notEmployers')}
            checked={notEmployers}
            onChange={(event) => setNotEmployers(event.currentTarget.checked)}
          />
        </div>
      ) : null}
      <ProofFields proof={proof} change={setProof} />
    </ConfirmDialog>
  );
}
