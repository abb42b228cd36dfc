import { message } from '@makegood/base';
import type { WireFinding } from '@makegood/contract';
import { compile, type JourneyDocument } from '@makegood/journey';
import type { Plan } from '@makegood/journey/core';
import type { Journey } from '@makegood/store';
import { packReferences } from '../packs/pack-references.ts';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { errorsOf, readDraftOf } from './read-document.ts';

/** A draft as it would be published now: what it means, or everything that stands in its way. */
export type CompiledDraft = {
  readonly findings: readonly WireFinding[];
  readonly drawn: { readonly document: JourneyDocument; readonly plan: Plan } | null;
};

export async function compileDraft(desk: Desk, journey: Journey): Promise<CompiledDraft> {
  const { document, findings, callees } = await readDraftOf(desk, journey.id, journey.draft);
  const compiled = document && compile(document, { journey: journey.id, packs: await packReferences(desk), callees });
  return { findings, drawn: document && compiled?.ok ? { document, plan: compiled.value } : null };
}

/** @throws Problem `refused` with the findings, the same as the canvas shows. */
export async function requireDrawn(desk: Desk, journey: Journey): Promise<NonNullable<CompiledDraft['drawn']>> {
  const { drawn, findings } = await compileDraft(desk, journey);
  if (!drawn) throw new Problem('refused', message('engine.journey.hasErrors', { count: errorsOf(findings) }), { findings });
  return drawn;
}
