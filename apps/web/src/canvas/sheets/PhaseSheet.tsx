import { Button, Modal, TextInput } from '@mantine/core';
import { createPhase } from '@makegood/journey';
import { useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useBoard, useBoardStore } from '../board/BoardContext.tsx';
import { useDocument, useEditorStore } from '../editor/EditorContext.tsx';
import { shownStop } from '../keyboard/walk.ts';
import classes from './Sheets.module.css';

/** Gives a part of the journey a name, by which it can be folded. */
export function PhaseSheet({ steps }: { readonly steps: readonly string[] }) {
  const say = useSay();
  const editor = useEditorStore();
  const board = useBoardStore();
  const show = useBoard((state) => state.show);
  const document = useDocument();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const make = (): void => {
    const made = createPhase(document, steps, name);
    if (!made.ok) return setProblem(say.said(made.error));
    editor.getState().change(made.value.document);
    show(null);
    const [first = ''] = steps;
    board.getState().goTo(shownStop(made.value.document, first));
    board.getState().speak(say('web.draw.said.phase', { name: name.trim(), count: steps.length }));
  };
  return (
    <Modal
      opened
      onClose={() => show(null)}
      title={say('web.draw.phase', { count: steps.length })}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextInput
          data-autofocus
          label={say('web.draw.phase.name')}
          description={say('web.draw.phase.help')}
          value={name}
          maxLength={120}
          error={problem}
          onChange={(event) => {
            setProblem(null);
            setName(event.currentTarget.value);
          }}
        />
        <div className={classes.row}>
          <Button onClick={() => show(null)}>{say('web.text.cancel')}</Button>
          <Button type="submit" variant="filled">
            {say('web.draw.phase.make')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
