import { branchContents, disconnect, tidy } from '@makegood/journey';
import { IconGitBranch, IconLayoutDistributeVertical, IconPlugConnectedX, IconPointer, IconSelectAll } from '@tabler/icons-react';
import { placeWords } from '../placing/placeWords.ts';
import type { Action } from './action.ts';

/** What is chosen together, and how it all stands. */
export const arrangeActions: readonly Action[] = [
  {
    id: 'disconnect',
    label: () => 'web.draw.act.disconnect',
    words: 'web.draw.act.disconnect.words',
    icon: IconPlugConnectedX,
    shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
    about: ['wire'],
    draws: true,
    enabled: ({ document, wire }) => wire !== null && document.steps[wire.from]?.next[wire.branch] !== undefined,
    perform: ({ editor, board, say }, { document, wire }) => {
      if (!wire) return;
      board.getState().speak(say('web.draw.said.disconnected', { place: placeWords(say, document, wire) }));
      editor.getState().change(disconnect(document, wire));
    },
  },
  {
    id: 'selectBranch',
    label: () => 'web.draw.act.selectBranch',
    words: 'web.draw.act.selectBranch.words',
    icon: IconGitBranch,
    shortcuts: [{ key: 'b' }],
    about: ['step', 'wire'],
    draws: false,
    enabled: (at) => branchOf(at).length > 0,
    perform: ({ editor, board, say }, at) => {
      const steps = branchOf(at);
      editor.getState().choose(steps);
      board.getState().speak(say('web.draw.said.chosen', { count: steps.length }));
    },
  },
  {
    id: 'chooseToo',
    label: () => 'web.draw.act.chooseToo',
    words: 'web.draw.act.chooseToo.words',
    icon: IconPointer,
    shortcuts: [{ key: 'x' }],
    about: ['step', 'several'],
    draws: false,
    enabled: (at) => at.step !== null || at.steps.length > 1,
    perform: ({ editor, board, say }, { document, step }) => {
      const stop = board.getState().stop;
      const id = step ?? (stop?.type === 'step' ? stop.id : null);
      if (id === null) return;
      editor.getState().toggle(id);
      const { chosen } = editor.getState();
      const name = document.steps[id]?.name ?? '';
      board
        .getState()
        .speak(say(chosen.has(id) ? 'web.draw.said.chosenToo' : 'web.draw.said.chosenNoMore', { step: name, count: chosen.size }));
    },
  },
  {
    id: 'selectAll',
    label: () => 'web.draw.act.selectAll',
    words: 'web.draw.act.selectAll.words',
    icon: IconSelectAll,
    shortcuts: [{ key: 'a', ctrl: true }],
    about: ['canvas'],
    draws: false,
    enabled: ({ document }) => Object.keys(document.steps).length > 0,
    perform: ({ editor, board, say }, { document }) => {
      const steps = Object.keys(document.steps);
      editor.getState().choose(steps);
      board.getState().speak(say('web.draw.said.chosen', { count: steps.length }));
    },
  },
  {
    id: 'tidy',
    label: () => 'web.canvas.tidy',
    words: 'web.draw.act.tidy.words',
    icon: IconLayoutDistributeVertical,
    shortcuts: [{ key: 't', shift: true, alt: true }],
    about: ['canvas', 'several', 'phase'],
    draws: true,
    enabled: () => true,
    perform: ({ editor, board, say }, at) => {
      const before = editor.getState().history.present;
      // Several that are chosen are tidied among themselves; otherwise all.
      editor.getState().change(at.steps.length > 1 ? tidy(before, at.steps) : tidy(before));
      const done = editor.getState().history.present !== before;
      board.getState().speak(say(done ? 'web.draw.said.tidied' : 'web.draw.said.tidyAlready'));
    },
  },
];

type At = Parameters<Action['enabled']>[0];

/** What hangs on a branch; of a step, the step and all that hangs on it. */
function branchOf({ document, step, wire }: At): string[] {
  if (wire) return branchContents(document, wire.from, wire.branch);
  const of = step === null ? undefined : document.steps[step];
  if (step === null || !of) return [];
  return [step, ...new Set(Object.keys(of.next).flatMap((branch) => branchContents(document, step, branch)))];
}
