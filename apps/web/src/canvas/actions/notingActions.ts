import { addNote, deleteNote, deletePhase, togglePhase } from '@makegood/journey';
import { IconFold, IconNote, IconStack2, IconStackPop, IconTrash } from '@tabler/icons-react';
import type { Action } from './action.ts';
import { movable } from './situation.ts';

/** What helps to read a journey and changes nothing of what it does: notes and phases. */
export const notingActions: readonly Action[] = [
  {
    id: 'note',
    label: () => 'web.draw.act.note',
    words: 'web.draw.act.note.words',
    icon: IconNote,
    shortcuts: [{ key: 'n' }],
    about: ['step'],
    draws: true,
    enabled: ({ step }) => step !== null,
    perform: ({ editor, board, refuse }, { document, step }) => {
      const added = addNote(document, { text: '', step });
      if (!added.ok) return refuse(added.error);
      // Under the gesture of writing it: putting it there and its first words are one.
      editor.getState().change(added.value.document, `note:${added.value.id}`);
      board.getState().goTo({ type: 'note', id: added.value.id });
    },
  },
  {
    id: 'deleteNote',
    label: () => 'web.draw.act.deleteNote',
    words: 'web.draw.act.delete.words',
    icon: IconTrash,
    shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
    about: ['note'],
    draws: true,
    danger: true,
    enabled: ({ note }) => note !== null,
    perform: ({ editor, board, say }, { document, note }) => {
      if (note === null) return;
      const step = document.notes[note]?.step ?? null;
      editor.getState().change(deleteNote(document, note));
      if (step !== null && document.steps[step]) board.getState().goTo({ type: 'step', id: step });
      board.getState().speak(say('web.draw.said.noteDeleted'));
    },
  },
  {
    id: 'phase',
    label: () => 'web.draw.act.phase',
    words: 'web.draw.act.phase.words',
    icon: IconStack2,
    shortcuts: [{ key: 'p' }],
    about: ['step', 'several'],
    draws: true,
    enabled: ({ steps }) => steps.length > 0,
    perform: ({ board }, { steps }) => board.getState().show({ type: 'phase', steps }),
  },
  {
    id: 'fold',
    label: (at) => (isFolded(at) ? 'web.draw.act.unfold' : 'web.draw.act.fold'),
    words: 'web.draw.act.phase.words',
    icon: IconFold,
    shortcuts: [{ key: 'f' }],
    about: ['step', 'several', 'phase'],
    draws: true,
    enabled: ({ phase }) => phase !== null,
    perform: ({ editor, board, say }, at) => {
      const { document, phase, steps } = at;
      if (phase === null) return;
      const folds = !isFolded(at);
      editor.getState().change(togglePhase(document, phase));
      editor.getState().select(null);
      const [first] = steps;
      if (folds) board.getState().goTo({ type: 'phase', id: phase });
      else if (first !== undefined) board.getState().goTo({ type: 'step', id: first });
      const name = document.phases[phase]?.name ?? '';
      board.getState().speak(say(folds ? 'web.draw.said.folded' : 'web.draw.said.unfolded', { name }));
    },
  },
  {
    id: 'dissolve',
    label: () => 'web.draw.act.dissolve',
    words: 'web.draw.act.phase.words',
    icon: IconStackPop,
    shortcuts: [],
    about: ['step', 'several', 'phase'],
    draws: true,
    enabled: ({ phase }) => phase !== null,
    perform: ({ editor, board, say }, at) => {
      if (at.phase === null) return;
      const name = at.document.phases[at.phase]?.name ?? '';
      editor.getState().change(deletePhase(at.document, at.phase));
      const [first] = movable(at);
      if (first !== undefined) board.getState().goTo({ type: 'step', id: first });
      board.getState().speak(say('web.draw.said.dissolved', { name }));
    },
  },
];

const isFolded = ({ document, phase }: Parameters<Action['enabled']>[0]): boolean =>
  phase !== null && document.phases[phase]?.collapsed === true;
