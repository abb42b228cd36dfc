import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFocus2,
  IconKeyboard,
  IconListTree,
  IconMaximize,
  IconSearch,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { deedOf } from '../editor/deedOf.ts';
import type { Action } from './action.ts';
import type { Hands } from './hands.ts';

/** What is seen of the journey, and the way back and forth through what was done. */
export const viewActions: readonly Action[] = [
  {
    id: 'undo',
    label: () => 'web.canvas.undo',
    words: 'web.draw.act.undo.words',
    icon: IconArrowBackUp,
    shortcuts: [{ key: 'z', ctrl: true }],
    about: ['canvas'],
    draws: true,
    enabled: ({ canUndo }) => canUndo,
    perform: (hands) => goThrough(hands, 'undo'),
  },
  {
    id: 'redo',
    label: () => 'web.canvas.redo',
    words: 'web.draw.act.redo.words',
    icon: IconArrowForwardUp,
    shortcuts: [
      { key: 'z', ctrl: true, shift: true },
      { key: 'y', ctrl: true },
    ],
    about: ['canvas'],
    draws: true,
    enabled: ({ canRedo }) => canRedo,
    perform: (hands) => goThrough(hands, 'redo'),
  },
  {
    id: 'find',
    label: () => 'web.draw.act.find',
    words: 'web.draw.act.find.words',
    icon: IconSearch,
    shortcuts: [{ key: 'k', ctrl: true }],
    about: ['canvas'],
    draws: false,
    enabled: () => true,
    perform: ({ board }) => board.getState().show({ type: 'find' }),
  },
  {
    id: 'fit',
    label: () => 'web.canvas.fit',
    words: 'web.draw.act.fit.words',
    icon: IconMaximize,
    shortcuts: [{ key: '1' }],
    about: ['canvas'],
    draws: false,
    enabled: () => true,
    perform: ({ view }) => view.fit(),
  },
  {
    id: 'fitSteps',
    label: () => 'web.draw.act.fitSteps',
    words: 'web.draw.act.fit.words',
    icon: IconFocus2,
    shortcuts: [{ key: '2' }],
    about: ['step', 'several', 'phase'],
    draws: false,
    enabled: ({ steps }) => steps.length > 0,
    perform: ({ view }, { steps }) => view.fitSteps(steps),
  },
  {
    id: 'closer',
    label: () => 'web.canvas.zoomIn',
    words: 'web.draw.act.fit.words',
    icon: IconZoomIn,
    shortcuts: [{ key: '+' }, { key: '=' }],
    about: [],
    draws: false,
    enabled: () => true,
    perform: ({ view }) => view.closer(),
  },
  {
    id: 'further',
    label: () => 'web.canvas.zoomOut',
    words: 'web.draw.act.fit.words',
    icon: IconZoomOut,
    shortcuts: [{ key: '-' }],
    about: [],
    draws: false,
    enabled: () => true,
    perform: ({ view }) => view.further(),
  },
  {
    id: 'outline',
    label: () => 'web.canvas.view.outline',
    words: 'web.draw.act.outline.words',
    icon: IconListTree,
    shortcuts: [{ key: 'o' }],
    about: ['canvas'],
    draws: false,
    enabled: () => true,
    perform: ({ openOutline }) => openOutline(),
  },
  {
    id: 'keys',
    label: () => 'web.draw.act.keys',
    words: 'web.draw.act.keys.words',
    icon: IconKeyboard,
    shortcuts: [{ key: '?' }],
    about: ['canvas'],
    draws: false,
    enabled: () => true,
    perform: ({ board }) => board.getState().show({ type: 'keys' }),
  },
];

/** Says what was taken back or done again, because it may be out of sight. */
function goThrough({ editor, board, say }: Hands, way: 'undo' | 'redo'): void {
  const before = editor.getState().history.present;
  editor.getState()[way]();
  const after = editor.getState().history.present;
  const deed = say.said(way === 'undo' ? deedOf(after, before) : deedOf(before, after));
  board.getState().speak(way === 'undo' ? say('web.draw.said.undone', { deed }) : say('web.draw.said.redone', { deed }));
}
