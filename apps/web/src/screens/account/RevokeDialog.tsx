import { Checkbox } from '@mantine/core';
import type { ConsentId } from '@makegood/base';
import { api } from '@makegood/contract';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useNow } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { useTell } from '../../kit/tell.ts';
import { NO_PROOF, ProofFields, proofOf } from './ProofFields.tsx';

export type Revocable = { readonly id: ConsentId; readonly name: string };
type RevokeDialogProps = { readonly consent: Revocable | null; readonly name: string; readonly close: () => void };

/** Takes a consent back in the person's name. */
export function RevokeDialog({ consent, name, close }: RevokeDialogProps) {
  const say = useSay();
  const tell = useTell();
  const now = useNow();
  const [proof, setProof] = useState(NO_PROOF);
  const [closing, setClosing] = useState(true);
  const revoke = useAct(api.consents.revoke, () => {
    close();
    setProof(NO_PROOF);
    tell.done(say('web.standing.revoked'));
  });
  return (
    <ConfirmDialog
      opened={consent !== null}
      title={say('web.standing.revoke.title', { what: consent?.name ?? '' })}
      deed={say('web.standing.revoke.deed')}
      dangerous
      busy={revoke.isPending}
      error={revoke.error}
      onDo={() => consent && revoke.mutate({ params: { id: consent.id }, body: { ...proofOf(proof, now), close: closing } })}
      onClose={close}
    >
      <p>{say('web.standing.revoke.text', { name })}</p>
      <Checkbox label={say('web.standing.revoke.close')} checked={closing} onChange={(event) => setClosing(event.currentTarget.checked)} />
      <ProofFields proof={proof} change={setProof} />
    </ConfirmDialog>
  );
}
