import {
  clipText,
  copySteps,
  parseClip,
  pasteSteps,
  removeSteps,
  STEP_WIDTH,
  type JourneyDocument,
  type PasteWhere,
} from '@makegood/journey';
import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useSay } from '../../i18n/say.tsx';
import type { Hands } from '../actions/hands.ts';
import { movable, situationOf } from '../actions/situation.ts';
import { useBoardStore } from '../board/BoardContext.tsx';
import type { Point } from '../board/boardStore.ts';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { foldingOf } from '../flow/folding.ts';
import { shownStop } from '../keyboard/walk.ts';
import { endAfter } from '../placing/slots.ts';
import { testKey } from '../placing/testKey.ts';
import { writeText } from './writeText.ts';

type Given = { readonly editable: boolean; readonly refuse: Hands['refuse'] };
/** Where the pointer was last over the canvas, and how often the keyboard had gone somewhere by then. */
type Pointed = { readonly at: Point; readonly arrivals: number };

/**
 * Steps on the clipboard of the computer, as text, so that they go from tab to tab and journey to journey. The browser's
 * own copy, cut and paste are heard, because only they may read what was copied without asking.
 */
export function useClipboard({ editable, refuse }: Given): Hands['clipboard'] {
  const say = useSay();
  const editor = useEditorStore();
  const board = useBoardStore();
  const flow = useReactFlow();
  const pointed = useRef<Pointed | null>(null);

  const hands = useMemo(() => {
    /** The text of the steps, said to be copied; null when nothing was. */
    const textOf = (steps: readonly string[]): string | null => {
      const clip = copySteps(editor.getState().history.present, steps);
      if (!clip.ok) {
        refuse(clip.error);
        return null;
      }
      board.getState().speak(say('web.draw.said.copied', { count: Object.keys(clip.value.steps).length }));
      return clipText(clip.value);
    };

    const placesFor = (document: JourneyDocument): PasteWhere[] => {
      const { stop, arrivals } = board.getState();
      const under = pointed.current;
      const toCorner = ({ x, y }: Point): PasteWhere => {
        const at = foldingOf(document).toDocument(flow.screenToFlowPosition({ x, y }));
        return { at: { x: Math.round(at.x - STEP_WIDTH / 2), y: Math.round(at.y - 20) } };
      };
      // Whoever came by the keyboard means where the keyboard stands.
      const wire = stop?.type === 'wire' ? stop : stop?.type === 'step' ? endAfter(document, stop.id) : null;
      const after: PasteWhere[] = wire ? [{ after: { from: wire.from, branch: wire.branch } }] : [];
      const middle = toCorner({ x: window.innerWidth / 2, y: window.innerHeight / 2 });
      return under && under.arrivals === arrivals ? [toCorner(under.at)] : [...after, middle];
    };

    const pasteText = (text: string): void => {
      const clip = parseClip(text);
      if (!clip.ok) return refuse(clip.error);
      const document = editor.getState().history.present;
      const key = testKey();
      let made: ReturnType<typeof pasteSteps> | null = null;
      for (const where of placesFor(document)) {
        made = pasteSteps(document, clip.value, where, key);
        if (made.ok) break;
      }
      if (!made) return;
      if (!made.ok) return refuse(made.error);
      const { document: next, ids } = made.value;
      editor.getState().change(next);
      editor.getState().choose(ids);
      const [first] = ids;
      if (first !== undefined) board.getState().goTo(shownStop(next, first));
      board.getState().speak(say('web.draw.said.pasted', { count: ids.length }));
    };
    return { textOf, pasteText };
  }, [board, editor, flow, refuse, say]);

  useEffect(() => {
    const chosen = (): readonly string[] => {
      const { stop } = board.getState();
      return movable(situationOf(editor.getState(), editable, isOnCanvas(document.activeElement) ? stop : null));
    };
    const onCopy = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isBusy(event.target) || (getSelection()?.toString() ?? '') !== '') return;
      const steps = chosen();
      const cuts = event.type === 'cut';
      if (steps.length === 0 || (cuts && !editable)) return;
      const text = hands.textOf(steps);
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (!cuts) return;
      editor.getState().change(removeSteps(editor.getState().history.present, steps));
      editor.getState().select(null);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isBusy(event.target) || !editable) return;
      event.preventDefault();
      hands.pasteText(event.clipboardData?.getData('text/plain') ?? '');
    };
    const onMove = (event: PointerEvent): void => {
      if (event.target instanceof Element && isOnCanvas(event.target))
        pointed.current = { at: { x: event.clientX, y: event.clientY }, arrivals: board.getState().arrivals };
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('copy', onCopy, { signal });
    document.addEventListener('cut', onCopy, { signal });
    document.addEventListener('paste', onPaste, { signal });
    document.addEventListener('pointermove', onMove, { signal, passive: true });
    return () => listening.abort();
  }, [board, editable, editor, hands]);

  return useMemo(
    () => ({
      copy: (steps) => {
        const text = hands.textOf(steps);
        if (text !== null) void writeText(text).then((written) => (written ? undefined : refuse(say('web.draw.clipboard.noCopy'))));
      },
      paste: () => {
        const asked = navigator.clipboard?.readText();
        const denied = (): void => refuse(say('web.draw.clipboard.noPaste'));
        if (asked) asked.then(hands.pasteText, denied);
        else denied();
      },
    }),
    [hands, refuse, say],
  );
}

const isOnCanvas = (element: Element | null): boolean => element !== null && element.closest('[role="application"]') !== null;

/** Where somebody copies words rather than steps. */
const isBusy = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;
