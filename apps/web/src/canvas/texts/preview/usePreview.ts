import { useDebouncedValue } from '@mantine/hooks';
import { api, type DraftPreview } from '@makegood/contract';
import type { ChannelId } from '@makegood/journey';
import type { Template, TemplatePurpose } from '@makegood/journey/template';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CallFailure } from '../../../api/problem.ts';
import { useAsk } from '../../../api/queries.ts';
import { chooseReader, useChosenReader, type Reader } from './reader.ts';
import { useReader } from './useReader.ts';

/** How long nothing must be typed before the text is tried anew, in milliseconds. */
const QUIET = 400;

export type Tried = {
  readonly reader: Reader | null;
  readonly data: DraftPreview | undefined;
  readonly error: CallFailure | null;
  /** What is shown is of the words before. */
  readonly stale: boolean;
};

/** A text as one person would get it; somebody whom the journey would take in today, until another is chosen. */
export function usePreview(template: Template, channels: readonly ChannelId[], purpose: TemplatePurpose): Tried {
  const chosen = useChosenReader();
  const reader = useReader();
  const text = JSON.stringify({ text: template, channels, purpose });
  const [asked] = useDebouncedValue(text, QUIET);
  const body = useMemo(
    () => JSON.parse(asked) as { text: Record<string, unknown>; channels: ChannelId[]; purpose: TemplatePurpose },
    [asked],
  );
  const { data, error, isPlaceholderData } = useAsk(
    api.drafting.preview,
    { body: { ...body, accountId: reader?.account ?? '' } },
    { enabled: reader !== null, placeholderData: keepPreviousData, staleTime: 10_000 },
  );
  // Somebody of another workspace, or who is gone: the next one takes the place.
  const gone = error?.code === 'notFound' && chosen !== null;
  useEffect(() => {
    if (gone) chooseReader(null);
  }, [gone]);
  return { reader, data, error, stale: isPlaceholderData || text !== asked };
}
