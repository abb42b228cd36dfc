import { Button } from '@mantine/core';
import type { JourneyId } from '@makegood/base';
import type { AnswerOf, Api, WireFinding } from '@makegood/contract';
import { IconSitemap } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useMay } from '../../../app/session.tsx';
import { useDocument, useEditor } from '../../../canvas/editor/EditorContext.tsx';
import { SavingBanner } from '../../../canvas/editor/SavingBanner.tsx';
import { StepPanel } from '../../../canvas/panel/StepPanel.tsx';
import { Inserter } from '../../../canvas/picker/Inserter.tsx';
import { useSay } from '../../../i18n/say.tsx';
import classes from '../Journey.module.css';
import { Outline } from './Outline.tsx';

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
  const document = useDocument();
  const editable = useMay('journeys.draw');
  const selected = useEditor((editor) => editor.selected);
  const select = useEditor((editor) => editor.select);
  const waiting = useMemo(() => new Map((overlay?.steps ?? []).map((step) => [step.step, step.waiting])), [overlay]);
  return (
    <Inserter>
      <div className={classes.page}>
        <div className={classes.body}>
          <SavingBanner />
          {onCanvas ? (
            <Button mb={14} leftSection={<IconSitemap size={16} aria-hidden="true" />} onClick={onCanvas}>
              {say('web.canvas.view.canvas')}
            </Button>
          ) : null}
          <Outline document={document} marks={{ journey, waiting, findings }} />
        </div>
        {selected === null ? overview(select) : <StepPanel key={selected} id={selected} editable={editable} />}
      </div>
    </Inserter>
  );
}
