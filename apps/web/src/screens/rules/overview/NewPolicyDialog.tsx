import { TextInput } from '@mantine/core';
import { api, type PackVersionDetail } from '@makegood/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useAsk } from '../../../api/queries.ts';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { ChoiceCards } from '../../../kit/ChoiceCards.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { OWN_WORDS, ProviderTermsChoice } from './ProviderTermsChoice.tsx';

/** A policy of the firm or of a provider, written or taken from what the product brings; it begins as a draft and decides nothing yet. */
export function NewPolicyDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const { workspace } = useSession();
  const [title, setTitle] = useState('');
  const [scope, setScope] = useState<'firm' | 'provider'>('firm');
  const [place, setPlace] = useState('');
  const [chosen, setChosen] = useState(OWN_WORDS);
  const asked = useAsk(api.packs.providers, {});
  const terms = (asked.data?.items ?? []).filter(({ taken }) => !taken);
  const taking = scope === 'provider' && terms.some(({ id }) => id === chosen);
  const begun = ({ version }: PackVersionDetail): void => {
    close();
    if (version.id) void navigate({ to: '/rules/$packId', params: { packId: version.packId }, search: { version: version.id } });
  };
  const create = useAct(api.packVersions.create, begun);
  const take = useAct(api.packVersions.begin, begun);
  const begin = (): void =>
    taking
      ? take.mutate({ params: { id: chosen }, body: { from: { type: 'builtIn' } } })
      : create.mutate({
          body: { title: title.trim(), scope, jurisdiction: place.trim() === '' ? null : place.trim(), zone: workspace.timezone },
        });
  return (
    <ConfirmDialog
      opened
      title={say('web.rules.new.title')}
      deed={say('web.rules.new.deed')}
      busy={create.isPending || take.isPending}
      error={taking ? take.error : create.error}
      disabled={!taking && title.trim() === ''}
      onClose={close}
      onDo={begin}
    >
      <ChoiceCards
        label={say('web.rules.new.whose')}
        value={scope}
        onChange={setScope}
        choices={[
          { value: 'firm', title: say('web.rules.new.firm'), text: say('web.rules.new.firm.help') },
          { value: 'provider', title: say('web.rules.new.provider'), text: say('web.rules.new.provider.help') },
        ]}
      />
      {scope === 'provider' && terms.length > 0 ? <ProviderTermsChoice terms={terms} value={chosen} onChange={setChosen} /> : null}
      {taking ? null : (
        <>
          <TextInput
            data-autofocus
            label={say('web.rules.new.name')}
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            w={200}
            label={say('web.rules.new.place')}
            description={say('web.rules.new.place.help')}
            maxLength={20}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value.toUpperCase())}
          />
        </>
      )}
    </ConfirmDialog>
  );
}
