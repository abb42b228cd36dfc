import type { JourneyId } from '@makegood/base';
import type { WireFinding } from '@makegood/contract';
import type { JourneyDocument } from '@makegood/journey';
import { VisuallyHidden } from '@mantine/core';
import { useDeferredValue, useEffect, useId, useMemo, type ComponentType, type KeyboardEvent, type MouseEvent } from 'react';
import { useBoardStore } from '../../../canvas/board/BoardContext.tsx';
import { byStep } from '../../../canvas/findings/byStep.ts';
import type { Stop } from '../../../canvas/keyboard/stop.ts';
import { told } from '../../../canvas/keyboard/told.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { HeadingLine } from './HeadingLine.tsx';
import classes from './Outline.module.css';
import { rowsOf, stepKey } from './rowsOf.ts';
import { StepLine } from './StepLine.tsx';
import { rowAt, stopOfRow } from './stopOfRow.ts';
import { useFolding } from './useFolding.ts';
import { walkOutline } from './walkOutline.ts';
import { WayLine } from './WayLine.tsx';

type OutlineProps = {
  readonly document: JourneyDocument;
  readonly journey: JourneyId;
  readonly waiting: ReadonlyMap<string, number>;
  readonly findings: readonly WireFinding[];
  readonly onOpen: (step: string) => void;
  /** What can be done with a row, shown at its end; none for who only reads. */
  readonly tools?: ComponentType<{ readonly stop: Stop }> | undefined;
  /** Keys that the walking along the rows has no use for. */
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly onContextMenu?: ((event: MouseEvent) => void) | undefined;
};

/**
 * The journey as it reads: step by step, branch by branch, with what is true of each now. One tab stop; arrows walk along
 * the rows, and Tab goes on from a row into what stands in it.
 */
export function Outline({ document: latest, journey, waiting, findings, onOpen, tools, onKeyDown, onContextMenu }: OutlineProps) {
  const say = useSay();
  const help = useId();
  const board = useBoardStore();
  const { locale } = useLanguage();
  // Told again a moment after a letter was typed in a panel, so that typing never waits for a long journey.
  const document = useDeferredValue(latest);
  const rows = useMemo(() => rowsOf(told(document, locale)), [document, locale]);
  const found = useMemo(() => byStep(findings), [findings]);
  const folding = useFolding(rows);

  // There is always one row that Tab comes to.
  useEffect(() => {
    const [first] = folding.seen;
    if (first && !rowAt(folding.seen, board.getState().stop)) board.getState().standAt(stopOfRow(first));
  }, [board, folding.seen]);

  const go = (step: string): void => {
    folding.reveal(stepKey(step));
    board.getState().goTo({ type: 'step', id: step });
  };

  const onKey = (event: KeyboardEvent): void => {
    const inside = event.target instanceof Element && event.target.closest('input, textarea, [role="menu"], [role="dialog"]') !== null;
    const row = rowAt(folding.seen, board.getState().stop);
    if (inside || !row) return;
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const onRow = event.target instanceof Element && event.target.matches('[role="treeitem"]');
    const move = plain ? walkOutline(event.key, row, folding) : null;
    if (move) {
      event.preventDefault();
      const stop = move.type === 'go' ? stopOfRow(move.row) : null;
      if (move.type === 'fold') folding.fold(move.key, move.close);
      else if (stop) board.getState().goTo(stop);
      return;
    }
    if (onRow && plain && event.key === 'Enter') {
      if (row.type === 'step') onOpen(row.step.id);
      else if (row.type === 'way' && row.elsewhere?.to) go(row.elsewhere.to);
      else if (folding.parents.has(row.key)) folding.fold(row.key, !folding.isFolded(row.key));
      else onKeyDown?.(event);
      event.preventDefault();
      return;
    }
    onKeyDown?.(event);
  };

  return (
    <div
      role="tree"
      className={classes.outline}
      aria-label={say('web.journey.outline')}
      aria-describedby={tools ? help : undefined}
      onKeyDown={onKey}
      onContextMenu={onContextMenu}
    >
      {tools ? <VisuallyHidden id={help}>{say('web.outline.help')}</VisuallyHidden> : null}
      {folding.seen.map((row) => {
        if (row.type === 'heading') return <HeadingLine key={row.key} event={row.event} />;
        const place = { depth: row.depth, level: row.level, open: folding.parents.has(row.key) ? !folding.isFolded(row.key) : null };
        if (row.type === 'step') {
          const { id, number, phase, notes } = row.step;
          const step = document.steps[id];
          return step ? (
            <StepLine
              key={row.key}
              id={id}
              number={number}
              {...place}
              step={step}
              phase={phase?.name}
              notes={notes.join('\n\n')}
              journey={journey}
              waiting={waiting.get(id) ?? 0}
              findings={found.get(id)}
              onOpen={onOpen}
              onFold={folding.fold}
              tools={tools}
            />
          ) : null;
        }
        return (
          <WayLine
            key={row.key}
            rowKey={row.key}
            from={row.from}
            fromName={document.steps[row.from]?.name ?? ''}
            branch={row.branch}
            label={row.label}
            {...place}
            onwards={row.onwards}
            says={row.elsewhere?.says ?? null}
            to={row.elsewhere?.to ?? null}
            onGo={go}
            onFold={folding.fold}
            tools={tools}
          />
        );
      })}
    </div>
  );
}
