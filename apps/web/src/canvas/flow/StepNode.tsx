import { faceOf } from '@makegood/journey';
import { VisuallyHidden } from '@mantine/core';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Sentence } from '../../kit/SentenceBlock.tsx';
import { token } from '../../kit/theme/tokens.ts';
import { KIND_LOOK, KindIcon } from '../../screens/journey/KindIcon.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { useStepStop } from '../keyboard/useStepStop.ts';
import { shownBranches, type StepNodeType } from './elements.ts';
import classes from './Flow.module.css';

/** A step says what it does in one sentence; its kind by icon and tint, its findings as a badge, its people in the footer. */
export const StepNode = memo(function StepNode({ id, data }: NodeProps<StepNodeType>) {
  const say = useSay();
  const stop = useStepStop(id);
  const selected = useEditor((editor) => editor.chosen.has(id));
  const { step, findings, waiting } = data;
  const errors = findings.some((finding) => finding.severity === 'error');
  const branches = shownBranches(step);
  return (
    <div
      className={classes.step}
      data-on={selected || undefined}
      style={{ '--kind': token(KIND_LOOK[step.kind].tint) } as React.CSSProperties}
    >
      {step.kind === 'trigger' ? null : <Handle type="target" position={Position.Top} className={classes.handle} />}
      <button type="button" className={classes.face} aria-pressed={selected} {...stop}>
        <span className={classes.head}>
          <KindIcon kind={step.kind} />
          <VisuallyHidden>{say.said({ id: `journey.kind.${step.kind}` })}: </VisuallyHidden>
          <b>{step.name}</b>
          {findings.length > 0 ? (
            <Chip tone={errors ? 'stop' : 'warn'} title={findings.map((finding) => say.said(finding.message)).join('\n')}>
              {String(findings.length)}
            </Chip>
          ) : null}
        </span>
        <span className={classes.sentence}>
          <Sentence said={faceOf(step)} />
        </span>
      </button>
      {waiting > 0 ? <div className={classes.foot}>{say('web.journey.waitingHere', { count: waiting })}</div> : null}
      {branches.map((branch, index) => (
        <Handle
          key={branch.id}
          id={branch.id}
          type="source"
          position={Position.Bottom}
          className={classes.handle}
          style={{ left: `${((index + 0.5) / branches.length) * 100}%` }}
          title={say('web.canvas.connect')}
        />
      ))}
    </div>
  );
});
