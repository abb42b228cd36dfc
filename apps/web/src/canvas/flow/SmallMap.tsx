import { MiniMap } from '@xyflow/react';
import { useSay } from '../../i18n/say.tsx';
import { token } from '../../kit/theme/tokens.ts';
import { KIND_LOOK } from '../../screens/journey/KindIcon.tsx';
import type { CanvasNode } from './elements.ts';
import classes from './Tools.module.css';

const MAP_SIZE = { width: 150, height: 104 };

/** The whole journey, small, with what is in sight framed: pressed or dragged, it leads there. */
export function SmallMap() {
  const say = useSay();
  return (
    <MiniMap<CanvasNode>
      className={classes.map ?? ''}
      style={MAP_SIZE}
      pannable
      zoomable
      ariaLabel={say('web.canvas.minimap')}
      nodeColor={colorOf}
      nodeStrokeWidth={0}
      nodeBorderRadius={12}
      maskColor="color-mix(in srgb, var(--paper) 70%, transparent)"
    />
  );
}

const colorOf = (node: CanvasNode): string => {
  if (node.type === 'step') return token(KIND_LOOK[node.data.step.kind].tint);
  if (node.type === 'phase') return token('brand');
  return node.type === 'note' ? token('warnSoft') : 'transparent';
};
