import { api, type JourneySummary, type JourneyVersion } from '@makegood/contract';
import { diffDocuments, messagesOf } from '@makegood/journey';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAct } from '../../../api/queries.ts';
import { useDocument } from '../../../canvas/editor/EditorContext.tsx';
import { useSaving } from '../../../canvas/editor/SavingContext.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { useJourneyName } from '../../../canvas/calls/useJourneyName.ts';
import { Loading } from '../../../kit/Loading.tsx';
import { useTell } from '../../../kit/tell.ts';
import { ChangesList } from '../compare/ChangesList.tsx';
import { useVersionDocument } from '../compare/useVersionDocument.ts';

type RestoreDialogProps = { readonly journey: JourneySummary; readonly version: JourneyVersion; readonly close: () => void };

/** Makes the draft what a version said. Nothing is published by it, and undo brings back the draft that it replaced. */
export function RestoreDialog({ journey, version, close }: RestoreDialogProps) {
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const drawn = useDocument();
  const { saver, saving, take } = useSaving();
  const { document } = useVersionDocument(journey.id, version.number);
  const journeyName = useJourneyName();
  const diff = useMemo(() => (document ? diffDocuments(drawn, document, journeyName) : null), [drawn, document, journeyName]);
  const same = diff !== null && messagesOf(diff).length === 0;
  const restore = useAct(api.journeyVersions.restore, (answer) => {
    take(answer);
    close();
    tell.done(say('web.history.restore.done', { version: version.number }));
    void navigate({ to: '/journeys/$journeyId', params: { journeyId: journey.id }, search: {} });
  });
  return (
    <ConfirmDialog
      opened
      title={say('web.history.restore.title', { version: version.number })}
      deed={say('web.history.restore.deed')}
      busy={restore.isPending}
      error={restore.error}
      disabled={diff === null || same || saving.state !== 'saved'}
      onDo={() => restore.mutate({ params: { id: journey.id, number: version.number }, body: { revision: saver.revision } })}
      onClose={close}
    >
      <p>{same ? say('web.history.restore.same') : say('web.history.restore.text')}</p>
      {diff === null ? <Loading /> : same ? null : <ChangesList diff={diff} />}
    </ConfirmDialog>
  );
}
