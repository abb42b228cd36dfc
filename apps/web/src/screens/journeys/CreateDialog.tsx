import { FileButton, Button, TextInput } from '@mantine/core';
import { api, documentSchema, type WireDocument } from '@makegood/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { ChoiceCards } from '../../kit/ChoiceCards.tsx';
import classes from './Journeys.module.css';
import { readJourneyFile } from './readJourneyFile.ts';

const BLANK = 'blank';
const FILE = 'file';

type Chosen = { readonly fileName: string; readonly name: string; readonly document: WireDocument };

/** A new journey: from one that works, from a file, or blank. */
export function CreateDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const templates = useAsk(api.journeys.templates, {});
  const [typed, setTyped] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [file, setFile] = useState<Chosen | null>(null);
  const [refused, setRefused] = useState<'notJson' | 'tooLarge' | null>(null);
  const create = useAct(
    api.journeys.create,
    ({ journey }) => void navigate({ to: '/journeys/$journeyId', params: { journeyId: journey.id } }),
  );
  const begin = from ?? templates.data?.items[0]?.id ?? BLANK;
  const template = templates.data?.items.find((one) => one.id === begin);
  // Nobody has to type: what it begins from gives it a name until somebody does.
  const suggested =
    begin === FILE ? (file?.name ?? '') : template ? say.said(template.name) : begin === BLANK ? say('web.journeys.create.unnamed') : '';
  const name = typed ?? suggested;
  const take = async (chosen: File | null): Promise<void> => {
    if (!chosen) return;
    const read = await readJourneyFile(chosen);
    setRefused(read.ok ? null : read.error);
    const named = read.ok && typeof read.value['name'] === 'string' ? read.value['name'].slice(0, 120) : '';
    setFile(read.ok ? { fileName: chosen.name, name: named, document: documentSchema.parse(read.value) } : null);
  };
  const origin =
    begin === BLANK
      ? { type: 'blank' as const }
      : begin === FILE
        ? file
          ? { type: 'document' as const, document: file.document }
          : null
        : { type: 'template' as const, template: begin };
  return (
    <ConfirmDialog
      opened
      title={say('web.journeys.create')}
      deed={say('web.journeys.create.deed')}
      busy={create.isPending}
      error={create.error}
      disabled={name.trim() === '' || origin === null}
      onDo={() => origin && create.mutate({ body: { name: name.trim(), from: origin } })}
      onClose={close}
    >
      <TextInput
        label={say('web.journeys.create.name')}
        value={name}
        maxLength={120}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Asked asked={templates}>
        {({ items }) => (
          <ChoiceCards
            label={say('web.journeys.create.from')}
            value={begin}
            onChange={setFrom}
            choices={[
              ...items.map((template) => ({
                value: template.id,
                title: say.said(template.name),
                text: `${say.said(template.summary)} · ${say('web.journeys.steps', { count: template.steps })}`,
              })),
              { value: BLANK, title: say('web.journeys.create.blank'), text: say('web.journeys.create.blank.help') },
              { value: FILE, title: say('web.journeys.create.file'), text: file?.fileName ?? say('web.journeys.create.file.help') },
            ]}
          />
        )}
      </Asked>
      {begin === FILE ? (
        <div className={classes.stack}>
          <FileButton accept=".json,application/json" onChange={(chosen) => void take(chosen)}>
            {(props) => <Button {...props}>{say('web.journeys.create.choose')}</Button>}
          </FileButton>
          {refused ? (
            <span role="alert" className={classes.refused}>
              {say(`web.journeys.create.${refused}`)}
            </span>
          ) : null}
        </div>
      ) : null}
    </ConfirmDialog>
  );
}
