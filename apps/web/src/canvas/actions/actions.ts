import type { WebTextId } from '../../locales/index.ts';
import type { Action } from './action.ts';
import { arrangeActions } from './arrangeActions.ts';
import { clipboardActions } from './clipboardActions.ts';
import { notingActions } from './notingActions.ts';
import { stepActions } from './stepActions.ts';
import { viewActions } from './viewActions.ts';

/** Everything that can be done on the canvas, by what it is about, in the order in which menus and help show it. */
export const ACTION_GROUPS: readonly { readonly title: WebTextId; readonly actions: readonly Action[] }[] = [
  { title: 'web.draw.keys.steps', actions: stepActions },
  { title: 'web.draw.keys.clipboard', actions: clipboardActions },
  { title: 'web.draw.keys.notes', actions: notingActions },
  { title: 'web.draw.keys.choose', actions: arrangeActions },
  { title: 'web.draw.keys.view', actions: viewActions },
];

export const ACTIONS: readonly Action[] = ACTION_GROUPS.flatMap(({ actions }) => actions);
