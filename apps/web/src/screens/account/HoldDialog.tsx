import { Button, Select, TextInput } from '@mantine/core';
import { instant } from '@makegood/base';
import {
  api,
  CHANNELS,
  HOLD_KINDS,
  holdKindSchema,
  holdParticularSchema,
  PARTICULARS_OF,
  type AccountDetail,
  type Channel,
  type HoldKind,
  type HoldParticular,
  type NewHold,
} from '@makegood/contract';
import { useEffect, useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useNow, useSession } from '../../app/session.tsx';
import { dayOf } from '../../format/instants.ts';
import { useSay } from '../../i18n/say.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Overline } from '../../kit/Overline.tsx';
import { useTell } from '../../kit/tell.ts';
import { useWhen } from '../../kit/When.tsx';
import { Bears } from './Bears.tsx';
import { NO_PROOF, ProofFields, proofOf } from './ProofFields.tsx';

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
  const [term, setTerm] = useState<number | null>(null);
  const [particular, setParticular] = useState<HoldParticular | null>(null);
  const [proof, setProof] = useState(NO_PROOF);
  const when = useWhen();
  const now = useNow();
  const home = useSession().workspace.timezone;
  const zone = person.place.zones[0] ?? home;
  const place = useAct(api.accounts.placeHold, () => {
    close();
    setProof(NO_PROOF);
    setUntil('');
    setTerm(null);
    tell.done(say('web.account.held'));
  });
  const body: NewHold = {
    kind,
    scope,
    ...(scope === 'address' && address ? { addressId: address } : {}),
    ...(scope === 'channel' ? { channel } : {}),
    ...(particular === null ? {} : { particular }),
    ...(term !== null ? { until: instant(term) } : until ? { until: instant(endOfDay(until)) } : {}),
    ...proofOf(proof, now),
  };
  const {
    mutate: tryIt,
    data: tried,
    reset,
  } = useMutation({
    mutationFn: (asked: NewHold) => call(api.standing.tryHold, { params: { id: account.id }, body: asked }),
  });
  const asked = JSON.stringify({ kind, particular, scope, channel, address, form: proof.form });
  const complete = scope !== 'address' || address !== null;
  useEffect(() => {
    if (!opened || !complete) return reset();
    tryIt({
      kind,
      scope,
      form: proof.form,
      ...(particular === null ? {} : { particular }),
      ...(scope === 'address' && address ? { addressId: address } : {}),
      ...(scope === 'channel' ? { channel } : {}),
    });
    // What is asked is compared as text: the parts of it are no dependencies of their own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, opened, complete]);
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
        onChange={(value) => {
          setKind(holdKindSchema.catch(kind).parse(value));
          setParticular(null);
        }}
      />
      {PARTICULARS_OF[kind].length > 1 ? (
        <Select
          label={say('web.standing.particular')}
          value={particular ?? PARTICULARS_OF[kind][0]}
          data={PARTICULARS_OF[kind].map((value) => ({ value, label: say(`web.particular.${value}`) }))}
          onChange={(value) => setParticular(holdParticularSchema.safeParse(value).data ?? null)}
        />
      ) : null}
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
        onChange={(event) => {
          setUntil(event.currentTarget.value);
          setTerm(null);
        }}
      />
      {tried?.term ? (
        <Notice
          tone="info"
          title={say('web.standing.term', { when: when(tried.term.until, 'full', zone) })}
          action={
            <Button
              size="xs"
              onClick={() => {
                setTerm(tried.term?.until ?? null);
                setUntil(dayOf(instant((tried.term?.until ?? now) - 1), zone));
              }}
            >
              {say('web.standing.term.use')}
            </Button>
          }
        >
          {say.said(tried.term.title)} · {tried.term.citations.map((citation) => citation.text).join(', ')}
        </Notice>
      ) : null}
      <ProofFields proof={proof} change={setProof} />
      {tried ? (
        <div>
          <Overline>{say('web.standing.wouldStop')}</Overline>
          <Bears bears={tried.bears} zone={zone} />
        </div>
      ) : null}
    </ConfirmDialog>
  );
}
