import { Select, TextInput } from '@mantine/core';
import { api, SYSTEM_ROLES, type AnswerOf, type SystemRole } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { ChoiceCards } from '../../kit/ChoiceCards.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';

export type MadeToken = AnswerOf<typeof api.access.createToken>;

const ALWAYS = 'always';
const LASTS = [30, 90, 365] as const;

export function TokenDialog({ done, close }: { readonly done: (made: MadeToken) => void; readonly close: () => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [role, setRole] = useState<SystemRole>('systemReader');
  const [days, setDays] = useState<number | null>(365);
  const create = useAct(api.access.createToken, done);
  return (
    <ConfirmDialog
      opened
      title={say('web.access.token.title')}
      deed={say('web.access.token.deed')}
      busy={create.isPending}
      error={create.error}
      disabled={name.trim() === ''}
      onDo={() => create.mutate({ body: { name: name.trim(), role, days } })}
      onClose={close}
    >
      <TextInput
        label={say('web.access.token.name')}
        description={say('web.access.token.name.help')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ChoiceCards
        label={say('web.access.token.role')}
        value={role}
        choices={SYSTEM_ROLES.map((value) => ({ value, title: say(`web.role.${value}`), text: say(`web.role.${value}.help`) }))}
        onChange={setRole}
      />
      <Select
        label={say('web.access.token.lasts')}
        value={days === null ? ALWAYS : String(days)}
        data={[
          ...LASTS.map((some) => ({ value: String(some), label: say('web.access.token.days', { days: some }) })),
          { value: ALWAYS, label: say('web.access.token.always') },
        ]}
        allowDeselect={false}
        onChange={(next) => setDays(next === ALWAYS ? null : Number(next ?? 365))}
      />
    </ConfirmDialog>
  );
}
