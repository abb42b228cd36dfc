import type { JourneyId } from '@makegood/base';
import { api, type TestAct, type TestRun } from '@makegood/contract';
import type { JourneyDocument } from '@makegood/journey';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CallFailure } from '../../../api/problem.ts';
import { useAsk } from '../../../api/queries.ts';
import { useReader } from '../../../canvas/texts/preview/useReader.ts';
import type { SetUp } from './setUp.ts';

type Asked = {
  readonly run: TestRun | undefined;
  readonly error: CallFailure | null;
  /** What is shown is the run before. */
  readonly busy: boolean;
  readonly again: () => void;
};

/** A run as it is by now: the same acts always give the same one, so going back and forth asks for nothing anew. */
export function useTestRun(journey: JourneyId, document: JourneyDocument, setUp: SetUp, acts: readonly TestAct[]): Asked {
  const reader = useReader();
  const { who, debtor, date, minute, version } = setUp;
  const body = useMemo(() => {
    const subject = who === 'madeUp' ? { type: who, debtor } : reader && { type: who, accountId: reader.account };
    const drawing = version === null ? { document: { ...document } } : { version };
    return subject && { ...drawing, subject, date, minute, acts: [...acts] };
  }, [who, debtor, date, minute, version, acts, document, reader]);
  const nobody = { subject: { type: 'account' as const, accountId: '' }, date, minute, acts: [] };
  const asked = useAsk(
    api.journeyTestRun.run,
    { params: { id: journey }, body: body ?? nobody },
    { enabled: body !== null, placeholderData: keepPreviousData, staleTime: 60_000 },
  );
  return { run: asked.data, error: asked.error, busy: asked.isFetching, again: () => void asked.refetch() };
}
