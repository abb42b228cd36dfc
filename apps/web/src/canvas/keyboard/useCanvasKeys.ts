import { useEffect, type KeyboardEvent } from 'react';
import { isOffered, type Action } from '../actions/action.ts';
import { ACTIONS } from '../actions/actions.ts';
import type { Hands } from '../actions/hands.ts';
import { matches } from '../actions/shortcut.ts';
import { situationOf } from '../actions/situation.ts';
import { isElsewhere } from './isElsewhere.ts';

/** The clipboard's own keys are left to the browser: only then may a page read what was copied. */
const BROWSERS = new Set(['copy', 'cut', 'paste', 'open']);

/**
 * The keys of the actions, and Escape, which leaves what one is in. Single
 * letters count only while the focus is on the canvas (WCAG 2.1.4), the finder's key everywhere.
 */
export function useCanvasKeys(hands: Hands, editable: boolean): (event: KeyboardEvent) => void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const find = ACTIONS.find((action) => action.id === 'find');
      if (event.defaultPrevented || !find?.shortcuts.some((shortcut) => matches(shortcut, event))) return;
      event.preventDefault();
      perform(find, hands, editable);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [editable, hands]);

  return (event) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return;
    const { board } = hands;
    if (event.key === 'Escape') {
      // Placing has an end of its own.
      if (board.getState().placing === null) hands.editor.getState().select(null);
      return;
    }
    const action = ACTIONS.find(
      (one) =>
        !BROWSERS.has(one.id) &&
        one.shortcuts.some((shortcut) => matches(shortcut, event.nativeEvent)) &&
        isOffered(one, situationOf(hands.editor.getState(), editable, board.getState().stop)),
    );
    if (!action) return;
    event.preventDefault();
    perform(action, hands, editable);
  };
}

function perform(action: Action, hands: Hands, editable: boolean): void {
  action.perform(hands, situationOf(hands.editor.getState(), editable, hands.board.getState().stop));
}
