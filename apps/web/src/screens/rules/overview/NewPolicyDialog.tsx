import { TextInput } from '@mantine/core';
import { api } from '@makegood/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { ChoiceCards } from '../../../kit/ChoiceCards.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';

/** A policy of the firm or of a provider; it begins as a draft and decides nothing yet. */
export function NewPolicyDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const { workspace } = useSession();
  const [title, setTitle] = useState('');
  const [scope, setScope] = useState<'firm' | 'provider'>('firm');
  const [place, setPlace] = useState('');
  const create = useAct(api.packVersions.create, ({ version }) => {
    close();
    if (version.id) void navigate({ to: '/rules/$packId', params: { packId: version.packId }, search: { version: version.id } });
  });
  return (
    <ConfirmDialog
      opened
      title={say('web.rules.new.title')}
      deed={say('web.rules.new.deed')}
      busy={create.isPending}
      error={create.error}
      disabled={title.trim() === ''}
      onClose={close}
      onDo={() =>
        create.mutate({
          body: { title: title.trim(), scope, jurisdiction: place.trim() === '' ? null : place.trim(), zone: workspace.timezone },
        })
      }
    >
      <TextInput
        data-autofocus
        label={say('web.rules.new.name')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <ChoiceCards
        label={say('web.rules.new.whose')}
        value={scope}
        onChange={setScope}
        choices={[
          { value: 'firm', title: say('web.rules.new.firm'), text: say('web.rules.new.firm.help') },
          { value: 'provider', title: say('web.rules.new.provider'), text: say('web.rules.new.provider.help') },
        ]}
      />
      <TextInput
        w={200}
        label={say('web.rules.new.place')}
        description={say('web.rules.new.place.help')}
        maxLength={20}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value.toUpperCase())}
      />
    </ConfirmDialog>
  );
}
