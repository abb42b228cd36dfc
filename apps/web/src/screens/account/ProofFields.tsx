import { Select, Textarea, TextInput } from '@mantine/core';
import { instant, type Instant } from '@makegood/base';
import { PROOF_FORMS, proofFormSchema, type ProofForm } from '@makegood/contract';
import { useNow } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';

export type ProofDraft = { readonly form: ProofForm; readonly day: string; readonly note: string };
export const NO_PROOF: ProofDraft = { form: 'oral', day: '', note: '' };

/** A day without an hour is its noon, and never later than now: what came today came by now. */
export const proofOf = ({ form, day, note }: ProofDraft, now: Instant) => ({
  form,
  ...(day ? { receivedAt: instant(Math.min(now, Date.parse(`${day}T12:00:00Z`))) } : {}),
  ...(note.trim() ? { note: note.trim() } : {}),
});

/** How it came to be known, when, and what else there is to say: what stands behind it years later. */
export function ProofFields({ proof, change }: { readonly proof: ProofDraft; readonly change: (proof: ProofDraft) => void }) {
  const say = useSay();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  return (
    <>
      <Select
        label={say('web.standing.form')}
        value={proof.form}
        data={PROOF_FORMS.map((value) => ({ value, label: say(`web.form.${value}`) }))}
        onChange={(value) => change({ ...proof, form: proofFormSchema.catch(proof.form).parse(value) })}
      />
      <TextInput
        type="date"
        max={today}
        label={say('web.standing.receivedOn')}
        value={proof.day}
        onChange={(event) => change({ ...proof, day: event.currentTarget.value })}
      />
      <Textarea
        label={say('web.account.newHold.note')}
        value={proof.note}
        maxLength={1000}
        onChange={(event) => change({ ...proof, note: event.currentTarget.value })}
      />
    </>
  );
}
