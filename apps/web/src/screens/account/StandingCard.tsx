import { Button } from '@mantine/core';
import { api, type AccountDetail, type Proof, type Standing } from '@makegood/contract';
import type { Instant } from '@makegood/base';
import { useState, type ReactNode } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { LOCALE_NAMES } from '../../i18n/language.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { Overline } from '../../kit/Overline.tsx';
import { useTell } from '../../kit/tell.ts';
import { useWhen } from '../../kit/When.tsx';
import { Bears } from './Bears.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import { useHoldName } from './names.ts';
import { RevokeDialog, type Revocable } from './RevokeDialog.tsx';
import classes from './Standing.module.css';
import { WishDialog } from './WishDialog.tsx';

type Of<Key extends 'holds' | 'preferences' | 'consents'> = Standing[Key][number];

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={classes.part}>
      <Overline>{title}</Overline>
      <ul className={classes.list}>{children}</ul>
    </div>
  );
}

/** Since when, until when, how it came and from whom. */
function useHistory(zone: string) {
  const say = useSay();
  const when = useWhen();
  return (from: Instant, until: Instant | null, proof: Proof, by: string): string =>
    [
      until === null
        ? say('web.standing.since', { from: when(from, 'inline', zone) })
        : say('web.standing.sinceUntil', { from: when(from, 'inline', zone), until: when(until, 'inline', zone) }),
      proof.form === null ? null : say(`web.form.${proof.form}`),
      proof.receivedAt === null || proof.receivedAt === from
        ? null
        : say('web.standing.received', { when: when(proof.receivedAt, 'nearDay', zone) }),
      say('web.standing.by', { by }),
      proof.note === null ? null : say('web.event.quote', { text: proof.note }),
    ]
      .filter(Boolean)
      .join(' · ');
}

function Hold({ hold, zone, lift }: { readonly hold: Of<'holds'>; readonly zone: string; readonly lift: () => void }) {
  const say = useSay();
  const tell = useTell();
  const holdName = useHoldName();
  const history = useHistory(zone);
  const may = useMay('accounts.hold');
  const settle = useAct(api.holds.settle, () => tell.done(say('web.standing.settled')));
  const endings = [...new Set(hold.bears.flatMap((bearing) => bearing.endsWith))];
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <span className={classes.line}>
          <Chip tone="warn">{hold.particular === null ? holdName(hold.kind) : say(`web.particular.${hold.particular}`)}</Chip>
          {hold.address ?? (hold.channel === null ? say(`web.account.hold.${hold.scope}`) : say(`web.channel.${hold.channel}`))}
        </span>
        <small>{history(hold.from, hold.until, hold.proof, hold.by)}</small>
        <Bears bears={hold.bears} zone={zone} />
      </div>
      {may ? (
        <div className={classes.buttons}>
          {endings
            .filter((ending) => hold[ending] === null)
            .map((ending) => (
              <Button
                key={ending}
                size="xs"
                loading={settle.isPending}
                onClick={() => settle.mutate({ params: { id: hold.id }, body: { ending } }, { onError: tell.failed })}
              >
                {say(`web.standing.settle.${ending}`)}
              </Button>
            ))}
          <Button size="xs" onClick={lift}>
            {say('web.account.lift')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Wish({ wish, zone }: { readonly wish: Of<'preferences'>; readonly zone: string }) {
  const say = useSay();
  const tell = useTell();
  const history = useHistory(zone);
  const may = useMay('accounts.consent');
  const withdraw = useAct(api.preferences.withdraw, () => tell.done(say('web.standing.withdrawn')));
  const what = [
    ...wish.hours.map(([from, to]) => say('web.wish.hours', { from, to })),
    wish.channel === null ? null : say(`web.channel.${wish.channel}`),
    wish.zone,
    wish.language === null ? null : LOCALE_NAMES[wish.language],
  ].filter(Boolean);
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <span className={classes.line}>
          <Chip tone="info">{say(`web.wish.${wish.kind}`)}</Chip>
          {what.join(' · ')}
        </span>
        <small>{history(wish.since, wish.until, wish.proof, wish.by)}</small>
        <Bears bears={wish.bears} zone={zone} allows={wish.bears.length === 0} />
      </div>
      {may ? (
        <Button
          size="xs"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ params: { id: wish.id }, body: {} }, { onError: tell.failed })}
        >
          {say('web.standing.withdraw')}
        </Button>
      ) : null}
    </li>
  );
}

const STATE_TONE = { given: 'ok', refused: 'stop', revoked: 'stop', expired: 'plain' } as const;

type ConsentEntry = Of<'consents'>['entries'][number];

/** All that was said of one kind of consent: in a line for which channels, and behind it how each came to be. */
function Consent({
  consent,
  zone,
  revoke,
}: {
  readonly consent: Of<'consents'>;
  readonly zone: string;
  readonly revoke: (consent: Revocable) => void;
}) {
  const say = useSay();
  const name = say.said(consent.name);
  const channelOf = ({ channel }: ConsentEntry): string =>
    channel === null ? say('web.account.everyChannel') : say(`web.channel.${channel}`);
  const states = [...new Set(consent.entries.map(({ state }) => state))];
  return (
    <li>
      <details className={classes.consent}>
        <summary>
          <b>{name}</b>{' '}
          {states.map((state) => (
            <Chip key={state} tone={STATE_TONE[state]}>
              {say(`web.standing.state.${state}`)}:{' '}
              {[...new Set(consent.entries.filter((entry) => entry.state === state).map(channelOf))].join(', ')}
            </Chip>
          ))}
        </summary>
        {consent.entries.map((entry) => (
          <ConsentWord key={entry.id} entry={entry} name={name} channel={channelOf(entry)} zone={zone} revoke={revoke} />
        ))}
      </details>
    </li>
  );
}

function ConsentWord({
  entry,
  name,
  channel,
  zone,
  revoke,
}: {
  readonly entry: ConsentEntry;
  readonly name: string;
  readonly channel: string;
  readonly zone: string;
  readonly revoke: (consent: Revocable) => void;
}) {
  const say = useSay();
  const history = useHistory(zone);
  const may = useMay('accounts.consent');
  return (
    <div className={classes.item}>
      <div className={classes.what}>
        <span className={classes.line}>
          {channel} {entry.address} <Chip tone={STATE_TONE[entry.state]}>{say(`web.standing.state.${entry.state}`)}</Chip>
          {entry.hours ? say('web.wish.hours', { from: entry.hours[0], to: entry.hours[1] }) : null}
        </span>
        <small>
          {history(entry.since, entry.until, entry.proof, entry.by)}
          {entry.words === null ? '' : ` · ${say('web.event.quote', { text: entry.words })}`}
        </small>
        <Bears bears={entry.bears} zone={zone} allows={entry.state === 'given' || entry.bears.length === 0} />
      </div>
      {may && entry.state === 'given' ? (
        <Button
          size="xs"
          aria-label={`${say('web.standing.revoke')}: ${name}, ${channel}`}
          onClick={() => revoke({ id: entry.id, name: `${name}, ${channel}` })}
        >
          {say('web.standing.revoke')}
        </Button>
      ) : null}
    </div>
  );
}

/** One card for all that holds contact, allows it or asks for it otherwise, each with what it does by which rule. */
export function StandingCard({ detail, zone }: { readonly detail: AccountDetail; readonly zone: string }) {
  const say = useSay();
  const tell = useTell();
  const holdName = useHoldName();
  const mayConsent = useMay('accounts.consent');
  const [adding, setAdding] = useState<'consent' | 'wish' | null>(null);
  const [revoking, setRevoking] = useState<Revocable | null>(null);
  const [lifting, setLifting] = useState<Of<'holds'> | null>(null);
  const asked = useAsk(api.standing.read, { params: { id: detail.account.id } });
  const lift = useAct(api.holds.lift, () => {
    setLifting(null);
    tell.done(say('web.account.lifted'));
  });
  const buttons = mayConsent ? (
    <div className={classes.buttons}>
      <Button size="xs" onClick={() => setAdding('consent')}>
        {say('web.standing.addConsent')}
      </Button>
      <Button size="xs" onClick={() => setAdding('wish')}>
        {say('web.standing.addWish')}
      </Button>
    </div>
  ) : null;
  return (
    <Card title={say('web.standing.title')} label={say('web.standing.title')} aside={buttons}>
      <Asked asked={asked}>
        {({ holds, consents, preferences }) => (
          <>
            {holds.length + consents.length + preferences.length === 0 ? <p>{say('web.standing.none')}</p> : null}
            {holds.length > 0 ? (
              <Part title={say('web.standing.holds')}>
                {holds.map((hold) => (
                  <Hold key={hold.id} hold={hold} zone={zone} lift={() => setLifting(hold)} />
                ))}
              </Part>
            ) : null}
            {preferences.length > 0 ? (
              <Part title={say('web.standing.wishes')}>
                {preferences.map((wish) => (
                  <Wish key={wish.id} wish={wish} zone={zone} />
                ))}
              </Part>
            ) : null}
            {consents.length > 0 ? (
              <Part title={say('web.standing.consents')}>
                {consents.map((consent) => (
                  <Consent key={consent.type} consent={consent} zone={zone} revoke={setRevoking} />
                ))}
              </Part>
            ) : null}
          </>
        )}
      </Asked>
      <ConfirmDialog
        opened={lifting !== null}
        title={say('web.account.lift.title', { hold: lifting ? holdName(lifting.kind) : '' })}
        deed={say('web.account.lift.deed')}
        dangerous
        busy={lift.isPending}
        error={lift.error}
        onDo={() => lifting && lift.mutate({ params: { id: lifting.id } })}
        onClose={() => setLifting(null)}
      >
        <p>{say('web.account.lift.text', { name: detail.person.name })}</p>
      </ConfirmDialog>
      <ConsentDialog detail={detail} opened={adding === 'consent'} close={() => setAdding(null)} />
      <WishDialog detail={detail} opened={adding === 'wish'} close={() => setAdding(null)} />
      <RevokeDialog consent={revoking} name={detail.person.name} close={() => setRevoking(null)} />
    </Card>
  );
}
