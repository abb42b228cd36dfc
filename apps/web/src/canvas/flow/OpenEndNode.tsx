import { IconPlus } from '@tabler/icons-react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useWireStop } from '../keyboard/useWireStop.ts';
import type { OpenEndType } from './elements.ts';
import classes from './Flow.module.css';

/** A way out that leads nowhere yet, and the button that ends this. */
export const OpenEndNode = memo(function OpenEndNode({ data }: NodeProps<OpenEndType>) {
  const stop = useWireStop({ from: data.from, branch: data.branch.id });
  return (
    <div className={classes.openEnd}>
      <Handle type="target" position={Position.Top} className={classes.hidden} isConnectable={false} />
      <button type="button" className={classes.openPlus} {...stop}>
        <IconPlus size={18} aria-hidden="true" />
      </button>
    </div>
  );
});
