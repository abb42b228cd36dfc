import type { JourneyId } from '@makegood/base';
import type { WireFinding } from '@makegood/contract';
import { faceOf, type Step } from '@makegood/journey';
import { Link } from '@tanstack/react-router';
import { memo, type ComponentType } from 'react';
import { useEditor } from '../../../canvas/editor/EditorContext.tsx';
import { FindingsBadge, isBroken } from '../../../canvas/flow/FindingsBadge.tsx';
import { SkippedSentence } from '../../../canvas/flow/SkippedSentence.tsx';
import { stepStop, type Stop } from '../../../canvas/keyboard/stop.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Sentence } from '../../../kit/SentenceBlock.tsx';
import { KindIcon } from '../KindIcon.tsx';
import { FoldButton } from './FoldButton.tsx';
import classes from './Outline.module.css';
import { stepKey } from './rowsOf.ts';
import { useRow } from './useRow.ts';

type StepLineProps = {
  readonly id: string;
  readonly number: number;
  readonly depth: number;
  readonly level: number;
  readonly open: boolean | null;
  readonly step: Step;
  readonly phase: string | undefined;
  /** What colleagues wrote about it; empty when nobody did. */
  readonly notes: string;
  readonly journey: JourneyId;
  readonly waiting: number;
  readonly findings: readonly WireFinding[] | undefined;
  readonly onOpen: (step: string) => void;
  readonly onFold: (key: string, close: boolean) => void;
  readonly tools: ComponentType<{ readonly stop: Stop }> | undefined;
};

const NONE: readonly WireFinding[] = [];

/** A step in the outline: its number, what it does, what is to be settled and who waits there. */
export const StepLine = memo(function StepLine(props: StepLineProps) {
  const { id, number, depth, level, open, step, phase, notes, journey, waiting, findings = NONE, onOpen, onFold } = props;
  const say = useSay();
  const { here, pointed, row } = useRow(stepStop(id));
  const chosen = useEditor((editor) => editor.chosen.has(id));
  const Tools = props.tools;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-expanded={open ?? undefined}
      aria-selected={chosen}
      className={classes.row}
      data-on={chosen || undefined}
      data-skipped={step.skipped}
      style={{ '--depth': depth } as React.CSSProperties}
      onClick={() => onOpen(id)}
      {...row}
    >
      <FoldButton open={open} onFold={(close) => onFold(stepKey(id), close)} />
      <div className={classes.step}>
        <span className={classes.number}>{number}</span>
        <KindIcon kind={step.kind} />
        <div className={classes.words}>
          <div className={classes.head}>
            <b>{step.name}</b>
            <small>{say.said({ id: `journey.kind.${step.kind}` })}</small>
            <FindingsBadge count={findings.length} broken={isBroken(findings)} messages={findings.map((finding) => finding.message)} />
          </div>
          <p>{step.skipped ? <SkippedSentence step={step} /> : <Sentence said={faceOf(step)} />}</p>
          {phase === undefined ? null : <small>{say('web.outline.phase', { phase })}</small>}
          {notes === '' ? null : <small className={classes.note}>{say('web.outline.note', { text: notes })}</small>}
        </div>
      </div>
      {waiting > 0 ? (
        <Link
          className={classes.waiting}
          tabIndex={here ? 0 : -1}
          to="/accounts"
          search={{ journey, step: id, stepName: step.name }}
          onClick={(event) => event.stopPropagation()}
        >
          {say('web.journey.waitingHere', { count: waiting })}
        </Link>
      ) : null}
      {Tools ? <span className={classes.tools}>{pointed ? <Tools stop={stepStop(id)} /> : null}</span> : null}
    </div>
  );
});
