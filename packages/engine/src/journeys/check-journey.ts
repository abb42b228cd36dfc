import type { WireDocument, WireFinding } from '@makegood/contract';
import type { Desk } from '../workspaces/desk.ts';
import { findJourney } from './find-journey.ts';
import { readDraftOf } from './read-document.ts';

/** Every lint over the document given, or over the draft. @throws Problem `notFound` */
export async function checkJourney(desk: Desk, id: string, document?: WireDocument): Promise<{ findings: WireFinding[] }> {
  const journey = await findJourney(desk, id);
  return { findings: [...(await readDraftOf(desk, journey.id, document ?? journey.draft)).findings] };
}
