import type { RefObject } from 'react';
import { token } from '../../../kit/theme/tokens.ts';
import { KIND_LOOK } from '../../journey/KindIcon.tsx';
import classes from './JourneySketch.module.css';
import { BOX, type Sketch } from './sketchOf.ts';

/** The whole picture once more, small; a press brings that part of it into sight. */
export function SketchOverview({ sketch, stage }: { readonly sketch: Sketch; readonly stage: RefObject<HTMLDivElement | null> }) {
  const { overview, width, height, boxes } = sketch;
  if (!overview) return null;
  return (
    <svg
      className={classes.whole}
      style={overview}
      viewBox={`0 0 ${width} ${height}`}
      onClick={({ clientX, clientY, currentTarget }) => {
        const whole = currentTarget.getBoundingClientRect();
        const shown = stage.current;
        if (!shown) return;
        shown.scrollLeft = ((clientX - whole.left) / whole.width) * width - shown.clientWidth / 2;
        shown.scrollTop = ((clientY - whole.top) / whole.height) * height - shown.clientHeight / 2;
      }}
    >
      {boxes.map(({ id, step, left, top }) => (
        <rect
          key={id}
          x={left}
          y={top}
          width={BOX.width}
          height={BOX.height}
          rx={8}
          style={{ '--kind': token(KIND_LOOK[step.kind].tint) } as React.CSSProperties}
        />
      ))}
    </svg>
  );
}
