import { Button } from '@mantine/core';
import { Panel } from '@xyflow/react';
import { useEffect } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useBoard, useBoardStore } from '../board/BoardContext.tsx';
import { useDocument } from '../editor/EditorContext.tsx';
import { wireStop } from '../keyboard/stop.ts';
import classes from '../actions/SeveralBar.module.css';

/** What is being put somewhere: the places are marked on the canvas and wait to be pressed. Escape gives up. */
export function PlacingBar() {
  const say = useSay();
  const board = useBoardStore();
  const placing = useBoard((state) => state.placing);
  const document = useDocument();
  useEffect(() => {
    if (!placing) return undefined;
    // The keyboard begins at the first place.
    const [first] = placing.slots;
    const [from, branch] = first?.split(':') ?? [];
    if (from !== undefined && branch !== undefined) board.getState().goTo(wireStop(from, branch));
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') board.getState().place(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [board, placing]);
  if (!placing) return null;
  const { what } = placing;
  const name = what.type === 'new' ? say.said({ id: `journey.kind.${what.kind}` }) : (document.steps[what.step]?.name ?? '');
  return (
    <Panel position="top-right">
      <div className={classes.bar} role="status">
        <b>{say(placing.slots.size === 0 ? 'web.draw.placing.nowhere' : 'web.draw.placing', { step: name })}</b>
        <Button size="compact-sm" onClick={() => board.getState().place(null)}>
          {say('web.text.cancel')}
        </Button>
      </div>
    </Panel>
  );
}
