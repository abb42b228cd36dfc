import { Button, FileButton } from '@mantine/core';
import { documentSchema } from '@makegood/contract';
import { useState } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { readJourneyFile } from '../readJourneyFile.ts';
import type { ChosenFile } from './useBeginning.ts';

type FileChoiceProps = { readonly file: ChosenFile | null; readonly onChoose: (file: ChosenFile | null) => void };

/** A journey that was exported before, taken from a file of the reader's own. */
export function FileChoice({ file, onChoose }: FileChoiceProps) {
  const say = useSay();
  const [refused, setRefused] = useState<'notJson' | 'tooLarge' | null>(null);
  const take = async (chosen: File | null): Promise<void> => {
    if (!chosen) return;
    const read = await readJourneyFile(chosen);
    setRefused(read.ok ? null : read.error);
    onChoose(read.ok ? { fileName: chosen.name, content: documentSchema.parse(read.value) } : null);
  };
  return (
    <>
      <FileButton accept=".json,application/json" onChange={(chosen) => void take(chosen)}>
        {(props) => <Button {...props}>{say('web.gallery.choose')}</Button>}
      </FileButton>
      {refused ? (
        <Notice tone="stop" urgent title={say(`web.gallery.${refused}`)} />
      ) : file ? (
        <span>{say('web.gallery.chosen', { name: file.fileName })}</span>
      ) : null}
    </>
  );
}
