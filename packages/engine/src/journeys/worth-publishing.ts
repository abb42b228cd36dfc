import { parseDocument } from '@makegood/journey';
import type { Journey } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { compileDraft } from './compile-draft.ts';
import { hasNews, liveVersion } from './journey-summary.ts';
import { takesNewVersions } from './taken-calls.ts';

/** Whether publishing would change anything: the draft says something new, or what it calls does. */
export async function isWorthPublishing(desk: Desk, journey: Journey): Promise<boolean> {
  if (hasNews(journey, await liveVersion(desk, journey))) return true;
  const parsed = parseDocument(journey.draft);
  if (!parsed.ok || Object.values(parsed.value.steps).every(({ kind }) => kind !== 'call')) return false;
  const { drawn } = await compileDraft(desk, journey);
  return drawn !== null && takesNewVersions(desk, journey, drawn.plan);
}
