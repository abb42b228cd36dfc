import { IconClipboard, IconCopy, IconCopyPlus, IconScissors } from '@tabler/icons-react';
import { duplicateSteps } from './duplicateSteps.ts';
import type { Action } from './action.ts';
import { deleteSteps } from './deleteSteps.ts';
import { movable } from './situation.ts';

/** Copies go over the clipboard of the computer as text, so that they reach other tabs and journeys. */
export const clipboardActions: readonly Action[] = [
  {
    id: 'copy',
    label: () => 'web.draw.act.copy',
    words: 'web.draw.act.copy.words',
    icon: IconCopy,
    shortcuts: [{ key: 'c', ctrl: true }],
    about: ['step', 'several', 'phase'],
    draws: false,
    enabled: (at) => movable(at).length > 0,
    perform: ({ clipboard }, at) => clipboard.copy(movable(at)),
  },
  {
    id: 'cut',
    label: () => 'web.draw.act.cut',
    words: 'web.draw.act.copy.words',
    icon: IconScissors,
    shortcuts: [{ key: 'x', ctrl: true }],
    about: ['step', 'several', 'phase'],
    draws: true,
    enabled: (at) => movable(at).length > 0,
    perform: (hands, at) => {
      hands.clipboard.copy(movable(at));
      deleteSteps(hands, at.document, movable(at));
    },
  },
  {
    id: 'paste',
    label: () => 'web.draw.act.paste',
    words: 'web.draw.act.copy.words',
    icon: IconClipboard,
    shortcuts: [{ key: 'v', ctrl: true }],
    about: ['canvas', 'wire', 'step'],
    draws: true,
    enabled: () => true,
    perform: ({ clipboard }) => clipboard.paste(),
  },
  {
    id: 'duplicate',
    label: () => 'web.draw.act.duplicate',
    words: 'web.draw.act.copy.words',
    icon: IconCopyPlus,
    shortcuts: [{ key: 'd', ctrl: true }],
    about: ['step', 'several', 'phase'],
    draws: true,
    enabled: (at) => movable(at).length > 0,
    perform: (hands, at) => duplicateSteps(hands, at.document, movable(at)),
  },
];
