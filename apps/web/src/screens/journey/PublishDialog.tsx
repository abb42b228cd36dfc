import { TextInput } from '@mantine/core';
import { api, type JourneySummary, type PublishPreview } from '@makegood/contract';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { ChoiceCards } from '../../kit/ChoiceCards.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useTell } from '../../kit/tell.ts';
import classes from './Journey.module.css';

type InFlight = 'stay' | 'move';
type PublishDialogProps = { readonly journey: JourneySummary; readonly close: () => void };

function InFlightChoice({
  preview,
  value,
  onChange,
}: {
  readonly preview: PublishPreview;
  readonly value: InFlight;
  readonly onChange: (value: InFlight) => void;
}) {
  const say = useSay();
  const { inFlight, move, versionNumber } = preview;
  if (inFlight.people === 0) return <p>{say('web.journey.publish.nobody')}</p>;
  return (
    <ChoiceCards
      label={say('web.journey.publish.inFlight', { people: inFlight.people })}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'stay', title: say('web.journey.publish.stay', { people: inFlight.people }) },
        {
          value: 'move',
          title: say('web.journey.publish.move', { people: move.moved.people, version: versionNumber }),
          disabled: move.unmapped.length > 0,
          text:
            move.unmapped.length > 0
              ? move.unmapped.map((step) => say('web.journey.publish.unmapped', { people: step.crowd.people, step: step.name })).join(' ')
              : undefined,
        },
      ]}
    />
  );
}

/** Says in numbers of people what publishing does, then does it. Nothing broken is published. */
export function PublishDialog({ journey, close }: PublishDialogProps) {
  const say = useSay();
  const tell = useTell();
  const asked = useAsk(api.journeys.publishPreview, { params: { id: journey.id } }, { staleTime: 0 });
  const [inFlight, setInFlight] = useState<InFlight>('stay');
  const [name, setName] = useState('');
  const publish = useAct(api.journeys.publish, ({ version }) => {
    close();
    tell.done(say('web.journey.publish.done', { version: version.number }));
  });
  const preview = asked.data;
  const version = preview?.versionNumber ?? (journey.live?.versionNumber ?? 0) + 1;
  const errors = preview?.findings.filter((finding) => finding.severity === 'error') ?? [];
  return (
    <ConfirmDialog
      opened
      title={say('web.journey.publish.title', { version })}
      deed={say('web.journey.publish.deed', { version })}
      busy={publish.isPending}
      error={publish.error}
      disabled={!preview || errors.length > 0}
      onDo={() =>
        preview &&
        publish.mutate({
          params: { id: journey.id },
          body: { revision: preview.revision, inFlight, ...(name.trim() ? { name: name.trim() } : {}) },
        })
      }
      onClose={close}
    >
      <Asked asked={asked}>
        {(found) => (
          <>
            {errors.length > 0 ? (
              <Notice tone="stop" title={say('web.journey.publish.errors', { count: errors.length })}>
                <ul className={classes.reasons}>
                  {errors.map((finding, index) => (
                    <li key={index}>{say.said(finding.message)}</li>
                  ))}
                </ul>
              </Notice>
            ) : null}
            <p>{say('web.journey.publish.entering', { people: found.entering.people })}</p>
            <InFlightChoice preview={found} value={inFlight} onChange={setInFlight} />
            <TextInput
              label={say('web.journey.publish.name')}
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </>
        )}
      </Asked>
    </ConfirmDialog>
  );
}
