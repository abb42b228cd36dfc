import type { Action } from './action.ts';
import { arrangeActions } from './arrangeActions.ts';
import { clipboardActions } from './clipboardActions.ts';
import { notingActions } from './notingActions.ts';
import { stepActions } from './stepActions.ts';
import { viewActions } from './viewActions.ts';

/** Everything that can be done on the canvas, in the order in which menus show it. */
export const ACTIONS: readonly Action[] = [...stepActions, ...clipboardActions, ...notingActions, ...arrangeActions, ...viewActions];
