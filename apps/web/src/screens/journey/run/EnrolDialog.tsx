import { api } from '@makegood/contract';
import { useAct, useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { useTell } from '../../../kit/tell.ts';
import type { RunDialogProps } from './runDialog.ts';

/** Brings in everybody who meets the start now. */
export function EnrolDialog({ journey, close }: RunDialogProps) {
  const say = useSay();
  const tell = useTell();
  const asked = useAsk(api.journeys.enrolPreview, { params: { id: journey.id } }, { staleTime: 0 });
  const enrol = useAct(api.journeys.enrol, ({ entered }) => {
    close();
    tell.done(say('web.journey.enrol.done', { people: entered.people }));
  });
  const people = asked.data?.entering.people ?? 0;
  return (
    <ConfirmDialog
      opened
      title={say('web.journey.enrol.title')}
      deed={say('web.journey.enrol.deed', { people })}
      busy={enrol.isPending}
      disabled={people === 0}
      error={enrol.error}
      onDo={() => enrol.mutate({ params: { id: journey.id } })}
      onClose={close}
    >
      <Asked asked={asked}>
        {({ matching, already }) => <p>{say('web.journey.enrol.text', { matching: matching.accounts, already: already.accounts })}</p>}
      </Asked>
    </ConfirmDialog>
  );
}
