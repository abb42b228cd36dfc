import type { Icon } from '@tabler/icons-react';
import type { WebTextId } from '../../locales/index.ts';
import type { Hands } from './hands.ts';
import type { Shortcut } from './shortcut.ts';
import type { Situation } from './situation.ts';

/** What a menu is about when it offers the action. */
export type About = 'step' | 'several' | 'wire' | 'phase' | 'note' | 'canvas';

/**
 * One thing that can be done on the canvas. Menu, toolbar, finder, shortcuts and their help all read this list, so that
 * what one of them can do all can, by the same name.
 */
export type Action = {
  readonly id: string;
  readonly label: (at: Situation) => WebTextId;
  /** What else people call it, in every language. */
  readonly words: WebTextId;
  readonly icon: Icon;
  readonly shortcuts: readonly Shortcut[];
  readonly about: readonly About[];
  /** Whether it changes the journey, which is for those who may draw. */
  readonly draws: boolean;
  readonly danger?: true;
  readonly enabled: (at: Situation) => boolean;
  readonly perform: (hands: Hands, at: Situation) => void;
};

/** Whether it can be done here by who is asking. */
export const isOffered = (action: Action, at: Situation): boolean => (at.editable || !action.draws) && action.enabled(at);

export const aboutOf = (at: Situation): About => {
  if (at.wire) return 'wire';
  if (at.note) return 'note';
  if (at.steps.length > 1) return at.phase ? 'phase' : 'several';
  return at.step ? 'step' : 'canvas';
};
