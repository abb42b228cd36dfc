import type { JourneyId } from '@makegood/base';
import { api, type CallableJourney } from '@makegood/contract';
import { isGenuine, planSchema, type Callee, type JourneyDocument } from '@makegood/journey';
import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { asking, FIXED, useAsk } from '../../api/queries.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import type { Calls } from './CallsContext.tsx';

const SEPARATOR = ' ';

/** Reads what the drawing calls, so that it is judged here by the same journeys as on the server; nothing when it calls none. */
export function useReadCalls(journey: JourneyId): Calls {
  // A text, so that drawing on does not read anything anew as long as the same is called.
  const called = useEditor((editor) => calledIn(editor.history.present));
  const [choosing, setChoosing] = useState(false);
  const listed = useAsk(api.journeyCalls.list, { params: { id: journey } }, { enabled: called !== '' || choosing });
  const callable = listed.data?.items ?? null;
  const wanted = useMemo(() => (callable ? versionsOf(called, callable) : []), [called, callable]);
  const plans = useQueries({
    queries: wanted.map(({ id, version }) => ({ ...asking(api.journeyCalls.callee, { params: { id, number: version } }), ...FIXED })),
    combine: (results) => ({
      answers: results.flatMap(({ data }) => (data ? [data] : [])),
      complete: results.every(({ data, error }) => data !== undefined || error !== null),
    }),
  });
  const partial = called !== '' && (callable === null || !plans.complete);
  const known = plans.answers.map(({ journey: id, version }) => `${id}@${version}`).join(SEPARATOR);
  const around = useMemo(
    () => ({ journey, partial, callees: plans.answers.flatMap((answer) => calleeOf(answer, callable ?? [])) }),
    // The answers are other objects after every reading; what they are of says whether they are the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [journey, partial, known, callable],
  );
  return useMemo(() => ({ journey, callable, around, choose: () => setChoosing(true) }), [journey, callable, around]);
}

const calledIn = (document: JourneyDocument): string =>
  [
    ...new Set(
      Object.values(document.steps).flatMap((step) => (step.kind === 'call' ? [`${step.config.journey}@${step.config.version}`] : [])),
    ),
  ]
    .sort()
    .join(SEPARATOR);

/** The versions to read whole, each once. */
function versionsOf(called: string, callable: readonly CallableJourney[]): { id: JourneyId; version: number }[] {
  const versions = called.split(SEPARATOR).flatMap((call) => {
    const [id, version] = call.split('@');
    const journey = callable.find((candidate) => candidate.journey === id);
    const number = version === 'live' ? journey?.live : Number(version);
    return journey && number && journey.versions.some((known) => known.number === number) ? [{ id: journey.journey, version: number }] : [];
  });
  return [...new Map(versions.map((version) => [`${version.id}@${version.version}`, version])).values()];
}

type Answer = { readonly journey: JourneyId; readonly version: number; readonly plan: unknown };

function calleeOf({ journey, version, plan }: Answer, callable: readonly CallableJourney[]): Callee[] {
  const parsed = planSchema.safeParse(plan);
  const live = callable.find((candidate) => candidate.journey === journey)?.live === version;
  return parsed.success && isGenuine(parsed.data) ? [{ journey, version, live, plan: parsed.data }] : [];
}
