import { faceOf } from '@makegood/journey';
import { VisuallyHidden } from '@mantine/core';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { Sentence } from '../../kit/SentenceBlock.tsx';
import { token } from '../../kit/theme/tokens.ts';
import { KIND_LOOK, KindIcon } from '../../screens/journey/KindIcon.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { useStepStop } from '../keyboard/useStepStop.ts';
import { useEditable } from './EditableContext.ts';
import { shownBranches, type StepNodeType } from './elements.ts';
import { FindingsBadge, isBroken } from './FindingsBadge.tsx';
import classes from './Flow.module.css';
import { MarkChip } from './MarkChip.tsx';
import { handleAt } from './nodesOf.ts';
import { SkippedSentence } from './SkippedSentence.tsx';
import { isSame } from './isSame.ts';
import { useDrawingSlots } from './slots.ts';
import { StepFoot } from './StepFoot.tsx';
import { WaitingChip } from './WaitingChip.tsx';

/** A step says what it does in one sentence; its kind by icon and tint, its findings as a badge, its people in the footer. */
export const StepNode = memo(function StepNode({ id, data }: NodeProps<StepNodeType>) {
  const say = useSay();
  const stop = useStepStop(id);
  const editable = useEditable();
  const chosen = useEditor((editor) => editor.chosen.has(id));
  const Edge = useDrawingSlots().edge;
  const { step, findings, waiting, foot, mark } = data;
  return (
    <div
      className={classes.step}
      data-on={chosen || undefined}
      data-mark={mark ?? undefined}
      data-skipped={step.skipped}
      data-fixed={!editable || undefined}
      style={{ '--kind': token(KIND_LOOK[step.kind].tint) } as React.CSSProperties}
    >
      {step.kind === 'trigger' ? null : (
        <Handle type="target" position={Position.Top} className={classes.handle} isConnectable={editable} />
      )}
      <button type="button" className={classes.face} aria-pressed={chosen} {...stop}>
        <span className={classes.head}>
          <KindIcon kind={step.kind} />
          <VisuallyHidden>{say.said({ id: `journey.kind.${step.kind}` })}: </VisuallyHidden>
          <b>{step.name}</b>
          <MarkChip mark={mark} />
          <WaitingChip waiting={waiting} words="web.journey.waitingHere" />
          <FindingsBadge count={findings.length} broken={isBroken(findings)} messages={findings.map((finding) => finding.message)} />
        </span>
        <span className={classes.sentence}>{step.skipped ? <SkippedSentence step={step} /> : <Sentence said={faceOf(step)} />}</span>
      </button>
      {foot ? <StepFoot step={id} /> : null}
      {Edge ? (
        <span className={classes.edge}>
          <Edge step={id} />
        </span>
      ) : null}
      {shownBranches(step).map((branch, index, branches) => (
        <Handle
          key={branch.id}
          id={branch.id}
          type="source"
          position={Position.Bottom}
          className={classes.handle}
          // From inside the card's edge, which is a pixel wide.
          style={{ left: handleAt(index, branches.length) - 1 }}
          isConnectable={editable}
          title={editable ? say('web.canvas.connect') : undefined}
        />
      ))}
    </div>
  );
}, isSame);
