import { IconPlus } from '@tabler/icons-react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useInserter } from '../picker/InserterContext.tsx';
import type { OpenEndType } from './elements.ts';
import classes from './Flow.module.css';

/** A way out that leads nowhere yet, and the button that ends this. */
export const OpenEndNode = memo(function OpenEndNode({ data }: NodeProps<OpenEndType>) {
  const say = useSay();
  const insert = useInserter();
  const name = say.said(data.branch.label);
  return (
    <div className={classes.openEnd}>
      <Handle type="target" position={Position.Top} className={classes.hidden} isConnectable={false} />
      <button
        type="button"
        className={classes.openPlus}
        aria-label={
          data.named ? say('web.canvas.addOn', { step: data.step, branch: name }) : say('web.canvas.addAfter', { step: data.step })
        }
        onClick={() => insert({ from: data.from, branch: data.branch.id })}
      >
        <IconPlus size={18} aria-hidden="true" />
      </button>
    </div>
  );
});
