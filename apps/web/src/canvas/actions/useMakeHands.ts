import { useReducedMotion } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useBoardStore } from '../board/BoardContext.tsx';
import { useCalls } from '../calls/CallsContext.tsx';
import { useClipboard } from '../clipboard/useClipboard.ts';
import { useEditorStore } from '../editor/EditorContext.tsx';
import { useInserter } from '../picker/InserterContext.tsx';
import type { Hands } from './hands.ts';

/** How long the view takes to go somewhere, in milliseconds. */
const GOING = 200;

/** What the actions of this canvas work with. */
export function useMakeHands(openOutline: () => void, editable: boolean): Hands {
  const say = useSay();
  const editor = useEditorStore();
  const board = useBoardStore();
  const insert = useInserter();
  const flow = useReactFlow();
  const still = useReducedMotion();
  const { callees } = useCalls().around;
  const refuse = useMemo<Hands['refuse']>(
    () => (why) =>
      notifications.show({
        message: typeof why === 'string' ? why : say.said(why),
        color: 'orange',
        autoClose: 10_000,
        closeButtonProps: { 'aria-label': say('web.text.close') },
      }),
    [say],
  );
  const clipboard = useClipboard({ editable, refuse });
  return useMemo(() => {
    const duration = still ? 0 : GOING;
    return {
      editor,
      board,
      say,
      insert,
      clipboard,
      refuse,
      openOutline,
      callees,
      view: {
        fit: () => void flow.fitView({ padding: 0.12, maxZoom: 1, duration }),
        fitSteps: (steps) => void flow.fitView({ nodes: steps.map((id) => ({ id })), padding: 0.3, maxZoom: 1.2, duration }),
        closer: () => void flow.zoomIn({ duration }),
        further: () => void flow.zoomOut({ duration }),
      },
    };
  }, [board, callees, clipboard, editor, flow, insert, openOutline, refuse, say, still]);
}
