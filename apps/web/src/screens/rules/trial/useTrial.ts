import { api, type CallOf, type PackSimulation } from '@makegood/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import type { CallFailure } from '../../../api/problem.ts';
import { documentOf } from '../editor/packDocument.ts';
import { usePack } from '../editor/PackContext.tsx';

export type TrialContact = CallOf<typeof api.packChecks.simulate>['body']['contact'];

/** Decides one contact with the pack on the screen in the place of the one in force, drawn or saved. Nothing is kept. */
export function useTrial() {
  const { pack } = usePack();
  return useMutation<PackSimulation, CallFailure, TrialContact>({
    mutationFn: (contact) => call(api.packChecks.simulate, { body: { packs: { type: 'document', document: documentOf(pack) }, contact } }),
  });
}
