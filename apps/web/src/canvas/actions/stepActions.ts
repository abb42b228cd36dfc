import { moveDown, moveUp, setSkipped, type Edited } from '@makegood/journey';
import {
  IconArrowDown,
  IconArrowUp,
  IconArrowsMove,
  IconCirclePlus,
  IconPlayerTrackNext,
  IconPlugConnected,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { stepStop } from '../keyboard/stop.ts';
import { told } from '../keyboard/told.ts';
import { endAfter } from '../placing/slots.ts';
import type { Action } from './action.ts';
import { deleteSteps } from './deleteSteps.ts';
import { movable, stepOf } from './situation.ts';

/** What is done with a step, or with several that are chosen together. */
export const stepActions: readonly Action[] = [
  {
    id: 'open',
    label: () => 'web.draw.act.open',
    words: 'web.draw.act.open.words',
    icon: IconSettings,
    shortcuts: [{ key: 'Enter' }],
    about: ['step'],
    draws: false,
    enabled: (at) => at.step !== null,
    perform: ({ editor }, { step }) => editor.getState().select(step),
  },
  {
    id: 'add',
    label: () => 'web.draw.act.add',
    words: 'web.draw.act.add.words',
    icon: IconCirclePlus,
    shortcuts: [{ key: 'a' }, { key: 'Insert' }],
    about: ['step', 'wire'],
    draws: true,
    enabled: (at) => at.wire !== null || (at.step !== null && endAfter(at.document, at.step) !== null),
    perform: ({ insert }, { document, step, wire }) => {
      const end = wire ?? (step === null ? null : endAfter(document, step));
      if (end) insert(end);
    },
  },
  {
    id: 'connect',
    label: () => 'web.draw.act.connect',
    words: 'web.draw.act.connect.words',
    icon: IconPlugConnected,
    shortcuts: [{ key: 'c' }],
    about: ['step', 'wire'],
    draws: true,
    enabled: (at) => {
      const step = at.wire ? at.document.steps[at.wire.from] : stepOf(at);
      return step !== undefined && step.kind !== 'exit';
    },
    perform: ({ board }, { step, wire }) => {
      if (wire) board.getState().show({ type: 'connect', step: wire.from, branch: wire.branch });
      else if (step !== null) board.getState().show({ type: 'connect', step, branch: null });
    },
  },
  {
    id: 'move',
    label: () => 'web.draw.act.move',
    words: 'web.draw.act.move.words',
    icon: IconArrowsMove,
    shortcuts: [{ key: 'm' }],
    about: ['step'],
    draws: true,
    enabled: (at) => at.step !== null && movable(at).length === 1,
    perform: ({ board }, { step }) => {
      if (step !== null) board.getState().show({ type: 'move', step });
    },
  },
  {
    id: 'moveUp',
    label: () => 'web.draw.act.moveUp',
    words: 'web.draw.act.move.words',
    icon: IconArrowUp,
    shortcuts: [{ key: 'ArrowUp', alt: true }],
    about: ['step'],
    draws: true,
    enabled: (at) => at.step !== null && movable(at).length === 1,
    perform: (hands, { document, step }) => {
      if (step !== null) moved(hands, step, moveUp(document, step));
    },
  },
  {
    id: 'moveDown',
    label: () => 'web.draw.act.moveDown',
    words: 'web.draw.act.move.words',
    icon: IconArrowDown,
    shortcuts: [{ key: 'ArrowDown', alt: true }],
    about: ['step'],
    draws: true,
    enabled: (at) => at.step !== null && movable(at).length === 1,
    perform: (hands, { document, step }) => {
      if (step !== null) moved(hands, step, moveDown(document, step));
    },
  },
  {
    id: 'skip',
    label: (at) => (isSkipped(at) ? 'web.draw.act.unskip' : 'web.draw.act.skip'),
    words: 'web.draw.act.skip.words',
    icon: IconPlayerTrackNext,
    shortcuts: [{ key: 's' }],
    about: ['step', 'several', 'phase'],
    draws: true,
    enabled: (at) => movable(at).length > 0,
    perform: ({ editor, board, say, refuse, callees }, at) => {
      const skip = !isSkipped(at);
      let next = at.document;
      for (const id of movable(at)) {
        const set = setSkipped(next, id, skip, callees);
        if (!set.ok) return refuse(set.error);
        next = set.value;
      }
      editor.getState().change(next);
      board.getState().speak(say(skip ? 'web.draw.said.skipped' : 'web.draw.said.unskipped', { count: at.steps.length }));
    },
  },
  {
    id: 'delete',
    label: (at) => (at.steps.length > 1 ? 'web.draw.act.deleteSeveral' : 'web.draw.act.delete'),
    words: 'web.draw.act.delete.words',
    icon: IconTrash,
    shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
    about: ['step', 'several', 'phase'],
    draws: true,
    danger: true,
    enabled: (at) => movable(at).length > 0,
    perform: (hands, at) => deleteSteps(hands, at.document, movable(at)),
  },
];

const isSkipped = ({ document, steps }: Parameters<Action['enabled']>[0]): boolean =>
  steps.length > 0 && steps.every((id) => document.steps[id]?.skipped === true);

type Given = Parameters<Action['perform']>;

/** Says where the step is now, or why it stays. */
function moved({ editor, board, say, refuse }: Given[0], step: string, edited: Edited): void {
  if (!edited.ok) return refuse(edited.error);
  const next = edited.value;
  editor.getState().change(next);
  board.getState().goTo(stepStop(step));
  const place = told(next, say.locale).steps.get(step)?.spot ?? '';
  board.getState().speak(say('web.draw.said.moved', { step: next.steps[step]?.name ?? '', place }));
}
