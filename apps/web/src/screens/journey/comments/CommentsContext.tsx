import type { JourneyId } from '@makegood/base';
import { api, PRESENCE_BEAT, type CommentThread } from '@makegood/contract';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useAsk } from '../../../api/queries.ts';

export type Talk = {
  readonly journey: JourneyId;
  /** Undefined while they are on their way. */
  readonly threads: readonly CommentThread[] | undefined;
  /** Threads that are not resolved, by step. */
  readonly open: ReadonlyMap<string, number>;
  readonly openCount: number;
};

const TalkContext = createContext<Talk | null>(null);

/** What colleagues say about the journey on the screen. Only inside {@link JourneyTalk}. */
export function useTalk(): Talk {
  const talk = use(TalkContext);
  if (!talk) throw new Error('No journey around');
  return talk;
}

const NONE: ReadonlyMap<string, number> = new Map();
/** Open threads by step, for the badges on the steps. */
export const useOpenComments = (): ReadonlyMap<string, number> => use(TalkContext)?.open ?? NONE;

export function openByStep(threads: readonly CommentThread[]): Map<string, number> {
  const open = new Map<string, number>();
  for (const { step, resolved, removed } of threads) if (step !== null && !resolved && !removed) open.set(step, (open.get(step) ?? 0) + 1);
  return open;
}

export function JourneyTalk({ journey, children }: { readonly journey: JourneyId; readonly children: ReactNode }) {
  const { data } = useAsk(api.journeyComments.list, { params: { id: journey } }, { refetchInterval: PRESENCE_BEAT });
  const threads = data?.items;
  const talk = useMemo((): Talk => {
    const standing = threads?.filter(({ resolved }) => !resolved) ?? [];
    return { journey, threads, open: openByStep(threads ?? []), openCount: standing.length };
  }, [journey, threads]);
  return <TalkContext value={talk}>{children}</TalkContext>;
}
