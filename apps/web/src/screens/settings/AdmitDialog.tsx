import { Select, TextInput } from '@mantine/core';
import { api, ROLES, type AnswerOf, type Role } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';

export type Admitted = AnswerOf<typeof api.access.admit>;

export function AdmitDialog({ done, close }: { readonly done: (admitted: Admitted) => void; readonly close: () => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const admit = useAct(api.access.admit, done);
  return (
    <ConfirmDialog
      opened
      title={say('web.access.admit.title')}
      deed={say('web.access.admit.deed')}
      busy={admit.isPending}
      error={admit.error}
      disabled={name.trim() === '' || !email.includes('@')}
      onDo={() => admit.mutate({ body: { name: name.trim(), email: email.trim(), role } })}
      onClose={close}
    >
      <p>{say('web.access.admit.help')}</p>
      <TextInput label={say('web.access.name')} value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput
        type="email"
        label={say('web.access.email')}
        value={email}
        maxLength={254}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Select
        label={say('web.access.role')}
        description={say(`web.door.role.${role}`)}
        value={role}
        data={ROLES.map((value) => ({ value, label: say(`web.role.${value}`) }))}
        allowDeselect={false}
        onChange={(next) => setRole(ROLES.find((known) => known === next) ?? role)}
      />
    </ConfirmDialog>
  );
}
