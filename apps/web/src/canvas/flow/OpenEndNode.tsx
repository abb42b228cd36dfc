import { IconPlus } from '@tabler/icons-react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useWireStop } from '../keyboard/useWireStop.ts';
import { useEditable } from './EditableContext.ts';
import type { OpenEndType } from './elements.ts';
import classes from './Flow.module.css';
import { isSame } from './isSame.ts';

/** A way out that leads nowhere yet, and the button that ends this. */
export const OpenEndNode = memo(function OpenEndNode({ data }: NodeProps<OpenEndType>) {
  const editable = useEditable();
  return (
    <div className={classes.openEnd}>
      <Handle type="target" position={Position.Top} className={classes.hidden} isConnectable={false} />
      {editable ? <OpenPlus from={data.from} branch={data.branch.id} /> : <span className={classes.openMark} />}
    </div>
  );
}, isSame);

function OpenPlus({ from, branch }: { readonly from: string; readonly branch: string }) {
  const stop = useWireStop({ from, branch });
  return (
    <button type="button" className={classes.openPlus} {...stop}>
      <IconPlus size={18} aria-hidden="true" />
    </button>
  );
}
