import { TextInput } from '@mantine/core';
import type { JourneyId } from '@makegood/base';
import { api, type JourneyVersion } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';

type RenameDialogProps = { readonly journey: JourneyId; readonly version: JourneyVersion; readonly close: () => void };

/** Gives a version a label by which people find it; what it does stays as it was published. */
export function RenameDialog({ journey, version, close }: RenameDialogProps) {
  const say = useSay();
  const [name, setName] = useState(version.name ?? '');
  const rename = useAct(api.journeyVersions.rename, close);
  return (
    <ConfirmDialog
      opened
      title={say('web.history.rename.of', { version: version.number })}
      deed={say('web.history.rename.deed')}
      busy={rename.isPending}
      error={rename.error}
      onDo={() =>
        rename.mutate({ params: { id: journey, number: version.number }, body: { name: name.trim() === '' ? null : name.trim() } })
      }
      onClose={close}
    >
      <TextInput
        data-autofocus
        label={say('web.history.rename.label')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
