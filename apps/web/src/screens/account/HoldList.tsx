import { Button } from '@mantine/core';
import { api, type AccountDetail, type Hold } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { Overline } from '../../kit/Overline.tsx';
import { useTell } from '../../kit/tell.ts';
import { useWhen } from '../../kit/When.tsx';
import classes from './About.module.css';
import { useHoldName } from './names.ts';

/** What stops contact, since when, by whose word; each can be lifted by who may. */
export function HoldList({ detail }: { readonly detail: AccountDetail }) {
  const say = useSay();
  const tell = useTell();
  const when = useWhen();
  const holdName = useHoldName();
  const may = useMay('accounts.hold');
  const [lifting, setLifting] = useState<Hold | null>(null);
  const lift = useAct(api.holds.lift, () => {
    setLifting(null);
    tell.done(say('web.account.lifted'));
  });
  if (detail.holds.length === 0) return null;
  return (
    <section>
      <Overline>{say('web.account.holds')}</Overline>
      <ul className={classes.list}>
        {detail.holds.map((hold) => (
          <li key={hold.id} className={classes.line}>
            <span>
              <Chip tone="warn">{holdName(hold.kind)}</Chip>{' '}
              {hold.address ?? (hold.channel === null ? say(`web.account.hold.${hold.scope}`) : say(`web.channel.${hold.channel}`))}
              <br />
              <small>
                {hold.until === null
                  ? say('web.account.hold.open', { from: when(hold.from, 'day') })
                  : say('web.account.hold.until', { from: when(hold.from, 'day'), until: when(hold.until, 'day') })}
                {` · ${hold.by}`}
                {hold.note ? ` · ${hold.note}` : ''}
              </small>
            </span>
            {may ? (
              <Button size="xs" onClick={() => setLifting(hold)}>
                {say('web.account.lift')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
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
    </section>
  );
}
