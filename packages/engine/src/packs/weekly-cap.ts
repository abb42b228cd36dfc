import type { Said } from '@makegood/contract';
import { DAY, type Instant } from '@makegood/base';
import { packsFor, rulesInForce, titleWords, type LoadedPack } from '@makegood/rules';
import type { Account, Person } from '@makegood/store';
import { z } from 'zod';

const capSchema = z.object({
  operator: z.literal('capReached'),
  value: z.object({
    max: z.int(),
    window: z.object({ type: z.literal('rolling'), length: z.literal(7) }),
    contacts: z.object({ channels: z.array(z.string()) }),
  }),
});

const exceptSchema = z.object({ fact: z.literal('purpose'), operator: z.literal('notIn'), value: z.array(z.string()) });

/** Whether a rule holds for every contact that collects: without a condition, or with one that only leaves other purposes out. */
const alwaysCollecting = (when: unknown): boolean =>
  when === undefined || exceptSchema.safeParse(when).data?.value.includes('collection') === false;

export type WeeklyCap = { readonly max: number; readonly rule: Said };

/** The window that such a cap counts over. */
export const CAP_WINDOW = 7 * DAY;

/**
 * The strictest rule that counts all contacts of seven days where this person lives, for the number that an agent sees
 * before dialling. What may be done is decided by the gate, never by this.
 */
export function weeklyCap(person: Person, account: Account, packs: readonly LoadedPack[], at: Instant): WeeklyCap | null {
  const residence = person.jurisdiction ?? person.subdivision ?? person.country;
  if (residence === null) return null;
  const caps = packsFor(residence, packs).flatMap((pack) =>
    rulesInForce(pack, at).flatMap(({ rule, objects }): WeeklyCap[] => {
      if (rule.kind !== 'frequencyCap' || !alwaysCollecting(rule.when) || !rule.binds.includes(account.creditorType)) return [];
      const cap = capSchema.safeParse(objects);
      if (!cap.success) return [];
      const { max, contacts } = cap.data.value;
      return contacts.channels.includes('sms') && contacts.channels.includes('email') ? [{ max, rule: titleWords(rule) }] : [];
    }),
  );
  return caps.reduce<WeeklyCap | null>((strictest, cap) => (strictest === null || cap.max < strictest.max ? cap : strictest), null);
}
