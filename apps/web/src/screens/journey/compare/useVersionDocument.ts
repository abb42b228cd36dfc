import type { JourneyId } from '@makegood/base';
import { api } from '@makegood/contract';
import { parseDocument, type JourneyDocument } from '@makegood/journey';
import { useMemo } from 'react';
import type { CallFailure } from '../../../api/problem.ts';
import { FIXED, useAsk } from '../../../api/queries.ts';

/** What a published version says; it never changes. Null while it is on its way, without a number, or when it cannot be read here. */
export function useVersionDocument(
  journey: JourneyId,
  number: number | null,
): { readonly document: JourneyDocument | null; readonly error: CallFailure | null } {
  const asked = useAsk(api.journeys.version, { params: { id: journey, number: number ?? 1 } }, { ...FIXED, enabled: number !== null });
  const found = number === null ? undefined : asked.data?.document;
  const document = useMemo(() => {
    const parsed = found === undefined ? null : parseDocument(found);
    return parsed?.ok ? parsed.value : null;
  }, [found]);
  return { document, error: number === null ? null : asked.error };
}
