import { Button, Menu, Select } from '@mantine/core';
import { api, ROLES, type Member } from '@makegood/contract';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { DataTable, type Column } from '../../kit/DataTable.tsx';
import { useTell } from '../../kit/tell.ts';
import { useRealWhen } from '../../kit/When.tsx';
import { AdmitDialog, type Admitted } from './AdmitDialog.tsx';
import classes from './Settings.module.css';
import { ShownOnce } from './ShownOnce.tsx';

type Doing = { readonly deed: 'dismiss' | 'newPassword'; readonly member: Member };

function RoleSelect({ member }: { readonly member: Member }) {
  const say = useSay();
  const tell = useTell();
  const setRole = useAct(api.access.setRole);
  return (
    <Select
      size="xs"
      aria-label={say('web.access.roleOf', { name: member.name })}
      value={member.role}
      data={ROLES.map((value) => ({ value, label: say(`web.role.${value}`) }))}
      allowDeselect={false}
      disabled={member.lastAdministrator || setRole.isPending}
      title={member.lastAdministrator ? say('web.access.last') : undefined}
      onChange={(next) => {
        const role = ROLES.find((known) => known === next);
        if (role && role !== member.role) setRole.mutate({ params: { id: member.id }, body: { role } }, { onError: tell.failed });
      }}
    />
  );
}

/** Who works here and as what. */
export function PeopleCard() {
  const say = useSay();
  const realWhen = useRealWhen();
  const { user } = useSession();
  const asked = useAsk(api.access.members, {});
  const [admitting, setAdmitting] = useState(false);
  const [admitted, setAdmitted] = useState<Admitted | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const columns: readonly Column<Member>[] = [
    {
      id: 'name',
      header: say('web.access.name'),
      cell: ({ id, name }) => (
        <span>
          {name} {id === user.id ? <small>{say('web.access.you')}</small> : null}
        </span>
      ),
    },
    { id: 'email', header: say('web.access.email'), cell: ({ email }) => email },
    { id: 'role', header: say('web.access.role'), width: '190px', cell: (member) => <RoleSelect member={member} /> },
    { id: 'since', header: say('web.access.since'), wideOnly: true, cell: ({ since }) => realWhen(since, 'nearDay') },
    {
      id: 'actions',
      header: say('web.access.actions'),
      headerHidden: true,
      align: 'end',
      cell: (member) => (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="subtle" aria-label={`${say('web.access.actions')}: ${member.name}`}>
              <IconDots size={16} aria-hidden="true" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDoing({ deed: 'newPassword', member })}>{say('web.access.newPassword')}</Menu.Item>
            <Menu.Item disabled={member.lastAdministrator} onClick={() => setDoing({ deed: 'dismiss', member })}>
              {say('web.access.dismiss')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ),
    },
  ];
  return (
    <Card
      title={say('web.access.people')}
      aside={
        <Button size="xs" onClick={() => setAdmitting(true)}>
          {say('web.access.admit')}
        </Button>
      }
    >
      <div className={classes.body}>
        <small>{say('web.access.people.help')}</small>
        <Asked asked={asked}>
          {({ items }) => (
            <DataTable label={say('web.access.people')} columns={columns} rows={items} rowKey={(member) => member.id} empty={null} />
          )}
        </Asked>
      </div>
      {admitting ? (
        <AdmitDialog
          done={(answer) => {
            setAdmitting(false);
            setAdmitted(answer);
          }}
          close={() => setAdmitting(false)}
        />
      ) : null}
      {doing ? <MemberDialog doing={doing} close={() => setDoing(null)} given={setAdmitted} /> : null}
      {admitted ? <FirstPassword admitted={admitted} close={() => setAdmitted(null)} /> : null}
    </Card>
  );
}

type MemberDialogProps = { readonly doing: Doing; readonly close: () => void; readonly given: (admitted: Admitted) => void };

function MemberDialog({ doing: { deed, member }, close, given }: MemberDialogProps) {
  const say = useSay();
  const { id, name } = member;
  const dismiss = useAct(api.access.dismiss, close);
  const renew = useAct(api.access.newPassword, (answer) => {
    close();
    given(answer);
  });
  const act = deed === 'dismiss' ? dismiss : renew;
  return (
    <ConfirmDialog
      opened
      dangerous
      title={say(`web.access.${deed}.title`, { name })}
      deed={say(`web.access.${deed}.deed`, { name })}
      busy={act.isPending}
      error={act.error}
      onDo={() => act.mutate({ params: { id } })}
      onClose={close}
    >
      <p>{say(`web.access.${deed}.text`)}</p>
    </ConfirmDialog>
  );
}

function FirstPassword({ admitted: { member, password }, close }: { readonly admitted: Admitted; readonly close: () => void }) {
  const say = useSay();
  const title = say('web.access.admitted', { name: member.name });
  if (password !== null)
    return (
      <ShownOnce title={title} label={say('web.access.password')} secret={password} close={close}>
        {say('web.access.password.help')}
      </ShownOnce>
    );
  return (
    <ConfirmDialog opened title={title} deed={say('web.text.close')} onDo={close} onClose={close}>
      <p>{say('web.access.admitted.known', { name: member.name })}</p>
    </ConfirmDialog>
  );
}
