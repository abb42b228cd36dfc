import type { Finding, JourneyDocument } from '@makegood/journey';
import { ALONE, type Around, type FindingsAnswered, type FindingsAsked } from './findingsMessages.ts';

/** As much of a `Worker` as is needed here. */
export type FindingsWorker = {
  postMessage(asked: FindingsAsked): void;
  onmessage: ((event: MessageEvent<FindingsAnswered>) => void) | null;
  terminate(): void;
};

export type FindingsFeed = {
  /** Tells what stands now. Whatever was asked before is forgotten. */
  readonly look: (document: JourneyDocument) => void;
  /** Tells what it stands in; what stands now is judged anew when that is another than before. */
  readonly lookIn: (around: Around) => void;
  readonly stop: () => void;
};

/** How long nothing must change before the rules are applied, and how long at most while somebody goes on typing; in milliseconds. */
const QUIET = 120;
const AT_MOST = 600;

/**
 * Applies the journey's rules outside of the page's thread, and gives what they find for the newest document only. One
 * question is out at a time, however fast somebody draws: a queue of old documents in the worker would make the newest
 * one wait behind all of them.
 */
export function findingsFeed(worker: FindingsWorker, found: (findings: readonly Finding[]) => void, begun: Around = ALONE): FindingsFeed {
  let serial = 0;
  let out: number | null = null;
  let waiting: JourneyDocument | null = null;
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest: JourneyDocument | null = null;
  let around = begun;
  let told: Around = ALONE;

  const ask = (): void => {
    timer = undefined;
    if (out !== null || waiting === null) return;
    out = serial;
    since = null;
    worker.postMessage(around === told ? { serial, document: waiting } : { serial, document: waiting, around });
    told = around;
    waiting = null;
  };

  worker.onmessage = ({ data }) => {
    if (data.serial !== out) return;
    out = null;
    if (data.serial === serial && 'findings' in data) found(data.findings);
    if (timer === undefined) ask();
  };

  const look = (document: JourneyDocument): void => {
    const first = serial === 0;
    serial += 1;
    newest = document;
    waiting = document;
    since ??= performance.now();
    clearTimeout(timer);
    timer = setTimeout(ask, first ? 0 : Math.max(0, Math.min(QUIET, since + AT_MOST - performance.now())));
  };

  return {
    look,
    lookIn: (next) => {
      if (next === around) return;
      around = next;
      if (newest) look(newest);
    },
    stop: () => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.terminate();
    },
  };
}
