import { useEffect, type KeyboardEvent } from 'react';
import { isOffered, type Action } from '../actions/action.ts';
import { ACTIONS } from '../actions/actions.ts';
import type { Hands } from '../actions/hands.ts';
import { matches } from '../actions/shortcut.ts';
import { situationOf } from '../actions/situation.ts';
import { positionWords } from './positionWords.ts';
import type { Stop } from './stop.ts';
import { firstStop, isShown, walk, type Direction } from './walk.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** The clipboard's own keys are left to the browser: only then may a page read what was copied. */
const BROWSERS = new Set(['copy', 'cut', 'paste', 'open']);

/** Where the keys belong to a field, a dialog, a menu or the tools and not to the drawing. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], .react-flow__panel') !== null;

/**
 * The keys of the canvas. Arrows walk along the flow, every action has its key, Escape leaves what one is in. Single
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
    const direction = ARROWS[event.key];
    if (direction && !event.altKey && !event.shiftKey && !event.metaKey) {
      event.preventDefault();
      go(hands, direction, editable, event.ctrlKey);
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

/** `steps`: from step to step, over the wires between them. */
function go(hands: Hands, direction: Direction, editable: boolean, steps: boolean): void {
  const document = hands.editor.getState().history.present;
  const { stop, placing, goTo, speak } = hands.board.getState();
  const wires = editable && !steps;
  const next =
    placing !== null
      ? walkSlots([...placing.slots], stop, direction)
      : stop && isShown(document, stop)
        ? walk(document, stop, direction, { wires })
        : firstStop(document);
  if (!next) return;
  goTo(next);
  speak(positionWords(hands.say, document, next));
}

/** While something is put somewhere the arrows go from place to place, as the journey reads. */
function walkSlots(slots: readonly string[], stop: Stop | null, direction: Direction): Stop | null {
  const here = stop?.type === 'wire' ? slots.indexOf(`${stop.from}:${stop.branch}`) : -1;
  const last = slots.length - 1;
  const to = direction === 'first' ? 0 : direction === 'last' ? last : here + (direction === 'up' || direction === 'left' ? -1 : 1);
  const [from, branch] = slots[Math.max(0, Math.min(last, to))]?.split(':') ?? [];
  return from !== undefined && branch !== undefined ? { type: 'wire', from, branch } : null;
}
