import { api, type JourneySummary, type ResumePolicyChoice } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { ChoiceCards } from '../../kit/ChoiceCards.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { useTell } from '../../kit/tell.ts';
import { useWhen } from '../../kit/When.tsx';

type RunDialogProps = { readonly journey: JourneySummary; readonly close: () => void };

export function PauseDialog({ journey, close }: RunDialogProps) {
  const say = useSay();
  const pause = useAct(api.journeys.pause, close);
  const accounts = journey.counts.running;
  return (
    <ConfirmDialog
      opened
      title={say('web.journey.pause.title', { name: journey.name })}
      deed={say('web.journey.pause.deed', { accounts })}
      busy={pause.isPending}
      error={pause.error}
      onDo={() => pause.mutate({ params: { id: journey.id } })}
      onClose={close}
    >
      <p>{say('web.journey.pause.text', { accounts })}</p>
    </ConfirmDialog>
  );
}

export function ResumeDialog({ journey, close }: RunDialogProps) {
  const say = useSay();
  const when = useWhen();
  const [policy, setPolicy] = useState<ResumePolicyChoice>('retime');
  const asked = useAsk(api.journeys.resumePreview, { params: { id: journey.id } }, { staleTime: 0 });
  const resume = useAct(api.journeys.resume, close);
  return (
    <ConfirmDialog
      opened
      title={say('web.journey.resume.title', { name: journey.name })}
      deed={say('web.journey.resume.deed', { people: asked.data?.held.people ?? 0 })}
      busy={resume.isPending}
      disabled={!asked.data}
      error={resume.error}
      onDo={() => resume.mutate({ params: { id: journey.id }, body: { policy } })}
      onClose={close}
    >
      <Asked asked={asked}>
        {({ held, pausedAt, overdue }) => (
          <>
            <p>{say('web.journey.resume.held', { people: held.people, when: when(pausedAt, 'inline') })}</p>
            {overdue.people === 0 ? (
              <p>{say('web.journey.resume.overdue', { people: 0 })}</p>
            ) : (
              <ChoiceCards
                label={say('web.journey.resume.overdue', { people: overdue.people })}
                value={policy}
                onChange={setPolicy}
                choices={(['retime', 'now', 'skip'] as const).map((value) => ({ value, title: say(`web.journey.resume.${value}`) }))}
              />
            )}
          </>
        )}
      </Asked>
    </ConfirmDialog>
  );
}

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

export function RetireDialog({ journey, close }: RunDialogProps) {
  const say = useSay();
  const retire = useAct(api.journeys.retire, close);
  return (
    <ConfirmDialog
      opened
      dangerous
      title={say('web.journey.retire.title', { name: journey.name })}
      deed={say('web.journey.retire.deed')}
      busy={retire.isPending}
      error={retire.error}
      onDo={() => retire.mutate({ params: { id: journey.id }, body: { inside: 'finish' } })}
      onClose={close}
    >
      <p>{say('web.journey.retire.text', { accounts: journey.counts.running })}</p>
    </ConfirmDialog>
  );
}
