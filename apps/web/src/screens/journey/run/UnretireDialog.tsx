import { api } from '@makegood/contract';
import { useAct } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import type { RunDialogProps } from './runDialog.ts';

/** Makes a retired journey live again with the version that was live. */
export function UnretireDialog({ journey, close }: RunDialogProps) {
  const say = useSay();
  const unretire = useAct(api.journeys.unretire, close);
  return (
    <ConfirmDialog
      opened
      title={say('web.run.unretire.title', { name: journey.name })}
      deed={say('web.run.unretire.deed')}
      busy={unretire.isPending}
      error={unretire.error}
      onDo={() => unretire.mutate({ params: { id: journey.id } })}
      onClose={close}
    >
      <p>{say('web.run.unretire.text', { version: journey.live?.versionNumber ?? 0 })}</p>
    </ConfirmDialog>
  );
}
