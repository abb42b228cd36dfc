import { api } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { ChoiceCards } from '../../../kit/ChoiceCards.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { useTell } from '../../../kit/tell.ts';
import type { RunDialogProps } from './runDialog.ts';

/** Lets nobody in any more; who is inside finishes, or leaves now. */
export function RetireDialog({ journey, close }: RunDialogProps) {
  const say = useSay();
  const tell = useTell();
  const [inside, setInside] = useState<'finish' | 'leave'>('finish');
  const asked = useAsk(api.journeys.retirePreview, { params: { id: journey.id } }, { staleTime: 0 });
  const retire = useAct(api.journeys.retire, ({ finishing, left }) => {
    close();
    tell.done(say('web.run.retire.done', { finishing: finishing.people, left: left.people }));
  });
  const people = asked.data?.inside.people ?? 0;
  return (
    <ConfirmDialog
      opened
      dangerous
      title={say('web.journey.retire.title', { name: journey.name })}
      deed={inside === 'leave' && people > 0 ? say('web.run.retire.deed.leave', { people }) : say('web.journey.retire.deed')}
      busy={retire.isPending}
      disabled={!asked.data}
      error={retire.error}
      onDo={() => retire.mutate({ params: { id: journey.id }, body: { inside } })}
      onClose={close}
    >
      <Asked asked={asked}>
        {(found) => (
          <>
            <p>{say('web.run.retire.text', { people: found.inside.people })}</p>
            {found.inside.people > 0 ? (
              <ChoiceCards
                label={say('web.run.retire.inside')}
                value={inside}
                onChange={setInside}
                choices={[
                  {
                    value: 'finish',
                    title: say('web.run.retire.finish', { people: found.inside.people }),
                    text: found.held.people > 0 ? say('web.run.retire.held', { people: found.held.people }) : undefined,
                  },
                  {
                    value: 'leave',
                    title: say('web.run.retire.leave', { people: found.inside.people }),
                    text: say('web.run.retire.leave.text'),
                  },
                ]}
              />
            ) : null}
          </>
        )}
      </Asked>
    </ConfirmDialog>
  );
}
