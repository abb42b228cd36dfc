import { Anchor, Button } from '@mantine/core';
import { api, type AccessToken } from '@makegood/contract';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { DataTable, type Column } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useRealWhen } from '../../kit/When.tsx';
import classes from './Settings.module.css';
import { ShownOnce } from './ShownOnce.tsx';
import { TokenDialog, type MadeToken } from './TokenDialog.tsx';

const TONE = { active: 'ok', expired: 'plain', revoked: 'plain' } as const;

/** By which tokens other systems call. */
export function SystemsCard() {
  const say = useSay();
  const realWhen = useRealWhen();
  const asked = useAsk(api.access.tokens, {});
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<MadeToken | null>(null);
  const [revoking, setRevoking] = useState<AccessToken | null>(null);
  const columns: readonly Column<AccessToken>[] = [
    {
      id: 'name',
      header: say('web.access.token.name'),
      cell: ({ name, lastFour, createdBy }) => (
        <span>
          {name}{' '}
          <small>
            …{lastFour} · {say('web.access.token.by', { name: createdBy })}
          </small>
        </span>
      ),
    },
    { id: 'role', header: say('web.access.token.role'), cell: ({ role }) => say(`web.role.${role}`) },
    {
      id: 'used',
      header: say('web.access.token.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? say('web.access.token.never') : realWhen(lastUsedAt)),
    },
    {
      id: 'until',
      header: say('web.access.token.until'),
      cell: ({ expiresAt }) => (expiresAt === null ? say('web.access.token.always') : realWhen(expiresAt, 'nearDay')),
    },
    {
      id: 'state',
      header: say('web.access.token.state'),
      cell: ({ state }) => <Chip tone={TONE[state]}>{say(`web.access.state.${state}`)}</Chip>,
    },
    {
      id: 'revoke',
      header: say('web.access.actions'),
      headerHidden: true,
      align: 'end',
      cell: (token) =>
        token.state === 'active' ? (
          <Button size="xs" variant="default" onClick={() => setRevoking(token)}>
            {say('web.access.token.revoke')}
          </Button>
        ) : null,
    },
  ];
  const connect = (
    <Button size="xs" onClick={() => setCreating(true)}>
      {say('web.access.token.create')}
    </Button>
  );
  return (
    <Card title={say('web.access.systems')} aside={connect}>
      <div className={classes.body}>
        <small>{say('web.access.systems.help')}</small>
        <Asked asked={asked}>
          {({ items }) => (
            <DataTable
              label={say('web.access.systems')}
              columns={columns}
              rows={items}
              rowKey={(token) => token.id}
              empty={
                <EmptyState icon={<IconPlugConnected size={24} />} title={say('web.access.systems.none')}>
                  <Anchor href="/api/docs">{say('web.access.systems.docs')}</Anchor>
                </EmptyState>
              }
            />
          )}
        </Asked>
      </div>
      {creating ? (
        <TokenDialog
          done={(answer) => {
            setCreating(false);
            setMade(answer);
          }}
          close={() => setCreating(false)}
        />
      ) : null}
      {made ? (
        <ShownOnce
          title={say('web.access.token.made', { name: made.accessToken.name })}
          label={say('web.access.token')}
          secret={made.token}
          close={() => setMade(null)}
        >
          {say('web.access.token.made.help')}
        </ShownOnce>
      ) : null}
      {revoking ? <RevokeDialog token={revoking} close={() => setRevoking(null)} /> : null}
    </Card>
  );
}

function RevokeDialog({ token, close }: { readonly token: AccessToken; readonly close: () => void }) {
  const say = useSay();
  const revoke = useAct(api.access.revokeToken, close);
  return (
    <ConfirmDialog
      opened
      dangerous
      title={say('web.access.token.revoke.title', { name: token.name })}
      deed={say('web.access.token.revoke.deed')}
      busy={revoke.isPending}
      error={revoke.error}
      onDo={() => revoke.mutate({ params: { id: token.id } })}
      onClose={close}
    >
      <p>{say('web.access.token.revoke.text')}</p>
    </ConfirmDialog>
  );
}
