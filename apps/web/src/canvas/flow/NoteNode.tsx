import { deleteNote, editNote } from '@makegood/journey';
import { VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo, useEffect, useRef, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useBoardStore } from '../board/BoardContext.tsx';
import { useEdit, useEditor } from '../editor/EditorContext.tsx';
import { stepStop } from '../keyboard/stop.ts';
import { useStop } from '../keyboard/useStop.ts';
import { useEditable } from './EditableContext.ts';
import type { NoteNodeType } from './elements.ts';
import classes from './Flow.module.css';
import { isSame } from './isSame.ts';

/** What an author wrote for colleagues, on the canvas or about a step. Written where it stands: press it, or Enter. */
export const NoteNode = memo(function NoteNode({ data: { id, note, about } }: NodeProps<NoteNodeType>) {
  const say = useSay();
  const editable = useEditable();
  const edit = useEdit();
  const stop = useStop<HTMLButtonElement>({ type: 'note', id });
  // A note without words was put here just now, to be written.
  const [writing, setWriting] = useState(editable && note.text === '');
  const board = useBoardStore();
  /** `back`: by Escape, so that the keyboard goes on from here. */
  const leave = (back: boolean): void => {
    setWriting(false);
    // Left empty, it goes.
    const empty = note.text.trim() === '';
    edit((present) => (present.notes[id]?.text.trim() === '' ? deleteNote(present, id) : present), `note:${id}`);
    if (!back) return;
    if (!empty) board.getState().goTo({ type: 'note', id });
    else if (note.step !== null) board.getState().goTo(stepStop(note.step));
  };
  return (
    <div className={classes.note} data-writing={writing || undefined}>
      {writing ? (
        <NoteText id={id} text={note.text} onLeave={leave} />
      ) : (
        <button
          type="button"
          className={classes.noteFace}
          aria-disabled={!editable || undefined}
          onDoubleClick={() => setWriting(editable)}
          {...stop}
          onClick={(event) => {
            // By the keyboard there is no double click; `detail` counts the clicks of a mouse.
            if (event.detail === 0) setWriting(editable);
          }}
        >
          <VisuallyHidden>{say('web.face.note')}: </VisuallyHidden>
          {note.text === '' ? <i>{say('web.face.note.empty')}</i> : note.text}
        </button>
      )}
      {about === null ? null : <small>{say('web.face.note.about', { step: about })}</small>}
      {editable ? (
        <button
          type="button"
          className={classes.noteDelete}
          tabIndex={-1}
          aria-label={say('web.face.note.delete')}
          // Before the text loses the focus, which could take the note away under the finger.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => edit((present) => deleteNote(present, id))}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}, isSame);

type NoteTextProps = { readonly id: string; readonly text: string; readonly onLeave: (back: boolean) => void };

function NoteText({ id, text, onLeave }: NoteTextProps) {
  const say = useSay();
  const edit = useEdit();
  const seal = useEditor((editor) => editor.seal);
  const field = useRef<HTMLTextAreaElement>(null);
  const escaped = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  return (
    <textarea
      ref={field}
      // Here the mouse selects words, and the wheel scrolls them.
      className={`${classes.noteText} nodrag nopan nowheel`}
      aria-label={say('web.face.note.write')}
      value={text}
      maxLength={2000}
      onChange={(event) => edit((present) => editNote(present, id, { text: event.currentTarget.value }), `note:${id}`)}
      onBlur={() => {
        onLeave(escaped.current);
        seal();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        escaped.current = true;
        field.current?.blur();
      }}
    />
  );
}
