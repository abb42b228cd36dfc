import type { JourneySummary, WireFinding } from '@makegood/contract';
import { createPortal } from 'react-dom';
import { useDocument } from '../../../../canvas/editor/EditorContext.tsx';
import { JourneyPrint } from './JourneyPrint.tsx';
import { usePrinting } from './usePrinting.ts';

type JourneyPaperProps = { readonly journey: JourneySummary; readonly findings: readonly WireFinding[] };

/** Whichever way the journey is looked at, on paper it is words: a picture of any size would not fit, nor could it be read. */
export function JourneyPaper({ journey, findings }: JourneyPaperProps) {
  const printing = usePrinting();
  const drawing = useDocument();
  return printing ? createPortal(<JourneyPrint journey={journey} document={drawing} findings={findings} />, document.body) : null;
}
