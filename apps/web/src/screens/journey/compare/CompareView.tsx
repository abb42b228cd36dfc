import type { JourneyId } from '@makegood/base';
import { diffDocuments, type DocumentDiff, type JourneyDocument } from '@makegood/journey';
import { Button } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { BoardContext } from '../../../canvas/board/BoardContext.tsx';
import { createBoard } from '../../../canvas/board/boardStore.ts';
import { useJourneyName } from '../../../canvas/calls/useJourneyName.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { Overline } from '../../../kit/Overline.tsx';
import { Outline } from '../outline/Outline.tsx';
import { ChangesList } from './ChangesList.tsx';
import classes from './Compare.module.css';
import { pictureOf } from './pictureOf.ts';

/** The canvas library is loaded with the first picture. */
const ChangesPicture = lazy(() => import('./ChangesPicture.tsx').then((module) => ({ default: module.ChangesPicture })));

type CompareViewProps = {
  readonly journey: JourneyId;
  readonly before: JourneyDocument | null;
  readonly after: JourneyDocument;
  /** False leaves the sentences out: something else stands in their place. */
  readonly list?: boolean;
  /** Whether there is room for the picture; without it the journey stands below in words. */
  readonly wide: boolean;
  /** Over the sentences: what is compared, what can be done. */
  readonly head: ReactNode;
  /** Below the sentences. */
  readonly foot?: ReactNode;
  /** What there is to say about the step that is looked at. */
  readonly about?: (step: string) => ReactNode;
};

/** Two drawings held against each other: as one picture with what changed marked, and in sentences that lead to the place. Without `before`: one drawing to be read. */
export function CompareView({ journey, before, after, list = true, wide, head, foot, about }: CompareViewProps) {
  const [step, setStep] = useState<string | null>(null);
  const journeyName = useJourneyName();
  const diff = useMemo(() => (before === null ? null : diffDocuments(before, after, journeyName)), [before, after, journeyName]);
  const picture = useMemo(() => (diff === null ? { document: after, marks: {} } : pictureOf(diff)), [diff, after]);
  const look = useCallback((next: string | null) => setStep(next), []);
  const named = step === null ? undefined : picture.document.steps[step]?.name;
  return (
    <div className={classes.page}>
      {wide ? (
        <Suspense fallback={<Loading />}>
          <ChangesPicture document={picture.document} marks={picture.marks} step={step} onStep={look} />
        </Suspense>
      ) : null}
      <div className={classes.column}>
        {head}
        {step !== null && named !== undefined ? (
          <AboutStep name={named} step={step} diff={diff} onBack={() => setStep(null)}>
            {about?.(step)}
          </AboutStep>
        ) : (
          <>
            {diff && list ? <ChangesList diff={diff} onStep={wide ? setStep : undefined} /> : null}
            {foot}
            {(wide && diff) || !list ? null : <InWords journey={journey} document={after} onOpen={setStep} />}
          </>
        )}
      </div>
    </div>
  );
}

type AboutStepProps = {
  readonly name: string;
  readonly step: string;
  readonly diff: DocumentDiff | null;
  readonly onBack: () => void;
  readonly children: ReactNode;
};

/** What changed at the step that is looked at, and what is said about it. */
function AboutStep({ name, step, diff, onBack, children }: AboutStepProps) {
  const say = useSay();
  return (
    <section className={classes.about} aria-label={name}>
      <div className={classes.between}>
        <h2>{name}</h2>
        <Button size="xs" variant="subtle" onClick={onBack}>
          {say('web.review.back')}
        </Button>
      </div>
      {diff ? <ChangesList diff={diff} step={step} /> : null}
      {children}
    </section>
  );
}

const NOBODY: ReadonlyMap<string, number> = new Map();

type InWordsProps = { readonly journey: JourneyId; readonly document: JourneyDocument; readonly onOpen: (step: string) => void };

/** The whole drawing in words, for whoever reads it rather than looks at it. */
function InWords({ journey, document, onOpen }: InWordsProps) {
  const say = useSay();
  const [board] = useState(createBoard);
  return (
    <section>
      <Overline level={2}>{say('web.journey.outline')}</Overline>
      <BoardContext value={board}>
        <Outline journey={journey} document={document} waiting={NOBODY} findings={[]} onOpen={onOpen} />
      </BoardContext>
    </section>
  );
}
