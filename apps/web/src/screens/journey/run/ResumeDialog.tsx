import { DAY } from '@makegood/base';
import { api, type ResumePolicyChoice, type ResumePreview } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../../api/queries.ts';
import { useSay, type Say } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { ChoiceCards } from '../../../kit/ChoiceCards.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { useWhen } from '../../../kit/When.tsx';
import type { RunDialogProps } from './runDialog.ts';

type Policy = ResumePreview['policies'][number];

/** What a choice does, in numbers of people; what happens to nobody is left out. */
function effectsOf(say: Say, { goOn, messages, passedOver, putOff }: Policy): string {
  const effects = [
    goOn.people > 0 ? say('web.run.resume.goOn', { people: goOn.people, messages: messages.people }) : null,
    passedOver.people > 0 ? say('web.run.resume.passedOver', { people: passedOver.people }) : null,
    putOff.people > 0 ? say('web.run.resume.putOff', { people: putOff.people }) : null,
  ].filter((effect) => effect !== null);
  return effects.length > 0 ? effects.join(' ') : say('web.run.resume.nothing');
}

/** Lets people go on: what fell due happens now, times move by as long as the pause lasted, or messages are passed over. */
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
        {({ held, pausedAt, lasted, overdue, cameIn, policies }) => (
          <>
            <p>
              {say('web.journey.resume.held', { people: held.people, when: when(pausedAt, 'inline') })}{' '}
              {say('web.run.resume.lasted', { days: Math.floor(lasted / DAY) })}
            </p>
            {cameIn.people > 0 ? <p>{say('web.run.resume.cameIn', { people: cameIn.people })}</p> : null}
            {held.people === 0 ? null : (
              <ChoiceCards
                label={say('web.journey.resume.overdue', { people: overdue.people })}
                value={policy}
                onChange={setPolicy}
                choices={(['retime', 'now', 'skip'] as const).map((value) => {
                  const found = policies.find((one) => one.policy === value);
                  return { value, title: say(`web.journey.resume.${value}`), text: found ? effectsOf(say, found) : undefined };
                })}
              />
            )}
          </>
        )}
      </Asked>
    </ConfirmDialog>
  );
}
