import type { JourneyId } from '@makegood/base';
import { api, PRESENCE_BEAT, type Presence } from '@makegood/contract';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { addressOf } from '../../../api/call.ts';
import { keyOf, useAsk } from '../../../api/queries.ts';
import { useEditor } from '../../../canvas/editor/EditorContext.tsx';
import { useSaving } from '../../../canvas/editor/SavingContext.tsx';

export type Present = Presence['people'][number];

const PresenceContext = createContext<readonly Present[]>([]);

/** Who else has this journey open, and where; nobody outside of {@link JourneyPresence}. */
export const usePresent = (): readonly Present[] => use(PresenceContext);

/** Says that this window shows the journey and at which step, hears who else does, and hears at once of what they saved. */
export function JourneyPresence({ journey, children }: { readonly journey: JourneyId; readonly children: ReactNode }) {
  const client = useQueryClient();
  const step = useEditor((editor) => editor.selected);
  const { saver } = useSaving();
  const [tab] = useState(() => crypto.randomUUID());
  const { data } = useAsk(
    api.journeyPresence.beat,
    { params: { id: journey }, body: { tab, step } },
    { refetchInterval: PRESENCE_BEAT, placeholderData: keepPreviousData, staleTime: 0, meta: { fixed: true } },
  );
  const revision = data?.draft.revision ?? 0;
  const review = data?.review;
  const decided = `${review?.id ?? ''} ${review?.state ?? ''} ${String(review?.stale ?? '')}`;

  useEffect(() => {
    if (revision > saver.revision) void client.invalidateQueries({ queryKey: keyOf(api.journeys.read) });
  }, [client, revision, saver]);

  // A colleague asked or decided something.
  useEffect(() => {
    void client.invalidateQueries({ queryKey: keyOf(api.journeyReviews.standing) });
    void client.invalidateQueries({ queryKey: keyOf(api.journeys.read) });
  }, [client, decided]);

  useEffect(() => {
    const leave = (): void => {
      const body = new Blob([JSON.stringify({ tab })], { type: 'application/json' });
      navigator.sendBeacon(addressOf(api.journeyPresence.leave, { params: { id: journey } }), body);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [journey, tab]);

  const people = useMemo(() => data?.people ?? [], [data?.people]);
  return <PresenceContext value={people}>{children}</PresenceContext>;
}
