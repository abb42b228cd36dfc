import { api } from '@makegood/contract';
import { useAct, useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import type { RunDialogProps } from './runDialog.ts';

/** Holds everybody where they are, and says for how many something would have happened soon. */
export function PauseDialog({ journey, close }: RunDialogProps) {
  const say = useSay();
  const asked = useAsk(api.journeys.pausePreview, { params: { id: journey.id } }, { staleTime: 0 });
  const pause = useAct(api.journeys.pause, close);
  return (
    <ConfirmDialog
      opened
      title={say('web.journey.pause.title', { name: journey.name })}
      deed={say('web.journey.pause.deed', { accounts: asked.data?.held.accounts ?? journey.counts.running })}
      busy={pause.isPending}
      error={pause.error}
      onDo={() => pause.mutate({ params: { id: journey.id } })}
      onClose={close}
    >
      <Asked asked={asked}>
        {({ held, dueWithinDay }) => (
          <>
            <p>{say('web.journey.pause.text', { accounts: held.accounts })}</p>
            {held.people > 0 ? <p>{say('web.run.pause.due', { people: dueWithinDay.people })}</p> : null}
          </>
        )}
      </Asked>
    </ConfirmDialog>
  );
}
