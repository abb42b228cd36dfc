import { DAY, type Instant } from '@makegood/base';
import { CONTACT_PURPOSES, type TemplatePurpose } from '@makegood/journey/template';
import type { ContactSnapshot, PaymentPromise } from '@makegood/store';

/** How long something of the debtor's may still be answered. */
const ANSWER_WITHIN = 7 * DAY;

/** The purpose of this name; what nobody knows is collection, which every rule covers. */
export const purposeNamed = (text: string): TemplatePurpose => (isPurpose(text) ? text : 'collection');
const isPurpose = (text: string): text is TemplatePurpose => Object.hasOwn(CONTACT_PURPOSES, text);

/**
 * The purpose that a message may claim. Laws are lenient with answers, so a message is one only when there is something
 * to answer: a reply when the debtor wrote or called within a week, a confirmation also when they paid or promised.
 * Otherwise it is held to the rules of collection, whatever its step says.
 */
export function earnedPurpose(
  claimed: TemplatePurpose,
  { attempts, payments }: Pick<ContactSnapshot, 'attempts' | 'payments'>,
  promise: PaymentPromise | null,
  at: Instant,
): TemplatePurpose {
  if (claimed !== 'reply' && claimed !== 'confirmation') return claimed;
  const recent = (then: Instant): boolean => then <= at && at - then <= ANSWER_WITHIN;
  const spoke = attempts.some((attempt) => attempt.direction === 'inbound' && recent(attempt.reservedAt));
  const acted = payments.some((payment) => !payment.reversed && recent(payment.recordedAt)) || (promise !== null && recent(promise.madeAt));
  return spoke || (claimed === 'confirmation' && acted) ? claimed : 'collection';
}
