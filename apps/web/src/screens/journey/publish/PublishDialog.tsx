import { Textarea, TextInput } from '@mantine/core';
import { api, type JourneySummary, type MoveMap, type PublishPreview } from '@makegood/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct, useAsk } from '../../../api/queries.ts';
import { useSaving } from '../../../canvas/editor/SavingContext.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Asked } from '../../../kit/Asked.tsx';
import { ConfirmDialog } from '../../../kit/ConfirmDialog.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { useTell } from '../../../kit/tell.ts';
import { Approval } from './Approval.tsx';
import { ChangesSince } from './ChangesSince.tsx';
import { InFlight, type InFlightChoice } from './InFlight.tsx';
import classes from './Publish.module.css';
import { TakenCalls } from './TakenCalls.tsx';

type PublishDialogProps = { readonly journey: JourneySummary; readonly close: () => void };

/** What keeps it from being published: nothing that is broken, nobody without a place to go, no missing second person. */
function hindered(preview: PublishPreview, inFlight: InFlightChoice): boolean {
  const broken = preview.findings.some(({ severity }) => severity === 'error');
  const lost = inFlight === 'move' && preview.move.unmapped.length > 0;
  return broken || lost || (preview.approval.required && preview.approval.given === null);
}

/** Says in numbers of people what publishing does, whose changes it brings and who agreed, then does it. */
export function PublishDialog({ journey, close }: PublishDialogProps) {
  const say = useSay();
  const tell = useTell();
  const { saver } = useSaving();
  const [inFlight, setInFlight] = useState<InFlightChoice>('stay');
  const [map, setMap] = useState<MoveMap>({});
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const asked = useAsk(
    api.journeyPublishing.preview,
    { params: { id: journey.id }, body: { revision: saver.revision, map } },
    { staleTime: 0, placeholderData: keepPreviousData },
  );
  const publish = useAct(api.journeys.publish, ({ version, moved, left }) => {
    close();
    tell.done(say('web.publish.done', { version: version.number, moved: moved.people, left: left.people }));
  });
  const preview = asked.data;
  const version = preview?.versionNumber ?? (journey.live?.versionNumber ?? 0) + 1;
  return (
    <ConfirmDialog
      opened
      size="wide"
      title={say('web.journey.publish.title', { version })}
      deed={
        preview && inFlight === 'move' && preview.move.moved.people > 0
          ? say('web.publish.deed.move', { version, people: preview.move.moved.people })
          : say('web.journey.publish.deed', { version })
      }
      busy={publish.isPending}
      error={publish.error}
      disabled={!preview || asked.isPlaceholderData || hindered(preview, inFlight)}
      onDo={() =>
        preview &&
        publish.mutate({
          params: { id: journey.id },
          body: {
            revision: preview.revision,
            inFlight,
            ...(inFlight === 'move' ? { map } : {}),
            ...(name.trim() ? { name: name.trim() } : {}),
            note: note.trim(),
          },
        })
      }
      onClose={close}
    >
      <Asked asked={asked}>
        {(found) => (
          <div className={classes.parts}>
            <Broken preview={found} />
            <Approval preview={found} journey={journey} close={close} />
            <TakenCalls preview={found} />
            <ChangesSince journey={journey} preview={found} />
            <p>{say('web.journey.publish.entering', { people: found.entering.people })}</p>
            <InFlight journey={journey} preview={found} choice={inFlight} onChoice={setInFlight} map={map} onMap={setMap} />
            <TextInput
              label={say('web.journey.publish.name')}
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Textarea
              label={say('web.publish.note')}
              minRows={1}
              value={note}
              maxLength={2_000}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </div>
        )}
      </Asked>
    </ConfirmDialog>
  );
}

function Broken({ preview }: { readonly preview: PublishPreview }) {
  const say = useSay();
  const errors = preview.findings.filter((finding) => finding.severity === 'error');
  if (errors.length === 0) return null;
  return (
    <Notice tone="stop" title={say('web.journey.publish.errors', { count: errors.length })}>
      <ul className={classes.reasons}>
        {errors.map((finding, index) => (
          <li key={index}>{say.said(finding.message)}</li>
        ))}
      </ul>
    </Notice>
  );
}
