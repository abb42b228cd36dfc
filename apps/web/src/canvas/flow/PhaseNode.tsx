import { togglePhase } from '@makegood/journey';
import { VisuallyHidden } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useEdit } from '../editor/EditorContext.tsx';
import { useStop } from '../keyboard/useStop.ts';
import { useEditable } from './EditableContext.ts';
import type { PhaseNodeType } from './elements.ts';
import { FindingsBadge } from './FindingsBadge.tsx';
import classes from './Flow.module.css';
import { isSame } from './isSame.ts';
import { MarkChip } from './MarkChip.tsx';
import { WaitingChip } from './WaitingChip.tsx';

/** A folded phase: how many steps it holds and how many people; pressing it opens it. */
export const PhaseNode = memo(function PhaseNode({ data }: NodeProps<PhaseNodeType>) {
  const say = useSay();
  const editable = useEditable();
  const edit = useEdit();
  const stop = useStop<HTMLButtonElement>({ type: 'phase', id: data.id });
  const { id, name, steps, waiting, findings, broken, foot, mark } = data;
  return (
    <div className={classes.step} data-folded="true" data-mark={mark ?? undefined} data-fixed={!editable || undefined}>
      <Handle type="target" position={Position.Top} className={classes.hidden} isConnectable={false} />
      <button
        type="button"
        className={classes.face}
        aria-expanded={false}
        title={say('web.face.phase.open', { phase: name })}
        {...stop}
        onClick={() => edit((present) => togglePhase(present, id))}
      >
        <span className={classes.head}>
          <span className={classes.stack}>
            <IconStack2 size={15} stroke={1.9} aria-hidden="true" />
          </span>
          <VisuallyHidden>{say('web.face.phase')}: </VisuallyHidden>
          <b>{name}</b>
          <MarkChip mark={mark} />
          <WaitingChip waiting={waiting} words="web.face.phase.waiting" />
          <FindingsBadge count={findings} broken={broken} />
        </span>
        <span className={classes.sentence}>{say('web.face.phase.steps', { count: steps.length })}</span>
      </button>
      {foot ? <div className={classes.foot}>{say('web.face.phase.waiting', { count: waiting })}</div> : null}
      <Handle type="source" position={Position.Bottom} className={classes.hidden} isConnectable={false} />
    </div>
  );
}, isSame);
