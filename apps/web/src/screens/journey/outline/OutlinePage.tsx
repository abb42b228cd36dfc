import { Button } from '@mantine/core';
import type { JourneyId } from '@makegood/base';
import type { AnswerOf, Api, WireFinding } from '@makegood/contract';
import { IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useMay } from '../../../app/session.tsx';
import { BoardContext } from '../../../canvas/board/BoardContext.tsx';
import { createBoard } from '../../../canvas/board/boardStore.ts';
import { useDocument, useEditor } from '../../../canvas/editor/EditorContext.tsx';
import { SavingBanner } from '../../../canvas/editor/SavingBanner.tsx';
import { StepPanel } from '../../../canvas/panel/StepPanel.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import { Outline } from './Outline.tsx';
import classes from './OutlinePage.module.css';

/** Who changes the journey gets the canvas's actions with it; who reads waits for none of that. */
const OutlineBoard = lazy(() => import('./OutlineBoard.tsx').then((module) => ({ default: module.OutlineBoard })));

type OutlinePageProps = {
  readonly journey: JourneyId;
  readonly overlay: AnswerOf<Api['journeys']['overlay']> | undefined;
  readonly findings: readonly WireFinding[];
  /** Null where there is no room to draw. */
  readonly onCanvas: (() => void) | null;
  readonly overview: (onStep: (step: string) => void) => ReactNode;
};

/** The journey in words, and beside it the step that is open or the overview. */
export function OutlinePage({ journey, overlay, findings, onCanvas, overview }: OutlinePageProps) {
  const say = useSay();
  const [board] = useState(createBoard);
  const document = useDocument();
  const may = useMay('journeys.draw');
  const selected = useEditor((editor) => editor.selected);
  const select = useEditor((editor) => editor.select);
  const waiting = useMemo(() => new Map((overlay?.steps ?? []).map((step) => [step.step, step.waiting])), [overlay]);
  const outline = { document, journey, waiting, findings, onOpen: select };
  return (
    <BoardContext value={board}>
      <div className={classes.page}>
        <div className={classes.body}>
          <SavingBanner />
          <div className={classes.bar}>
            {onCanvas ? (
              <Segmented
                label={say('web.outline.view')}
                value="outline"
                options={[
                  { value: 'canvas', label: say('web.canvas.view.canvas') },
                  { value: 'outline', label: say('web.canvas.view.outline') },
                ]}
                onChange={(view) => {
                  if (view === 'canvas') onCanvas();
                }}
              />
            ) : null}
            <Button leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => print()}>
              {say('web.outline.print')}
            </Button>
            {may ? <small className={classes.keys}>{say(onCanvas ? 'web.outline.keys' : 'web.outline.reading')}</small> : null}
          </div>
          {may && onCanvas ? (
            <Suspense fallback={<Loading />}>
              <OutlineBoard {...outline} onCanvas={onCanvas} />
            </Suspense>
          ) : (
            <Outline {...outline} />
          )}
        </div>
        {selected === null ? overview(select) : <StepPanel key={selected} id={selected} editable={may && onCanvas !== null} />}
      </div>
    </BoardContext>
  );
}
