import { DAY, type Instant } from '@makegood/base';
import { CONTACT_PURPOSES, type TemplatePurpose } from '@makegood/journey/template';
import { inForce, type ContactSnapshot, type PaymentPromise } from '@makegood/store';

/** How long something of the debtor's may still be answered. */
const ANSWER_WITHIN = 7 * DAY;

/** The purpose of this name; what nobody knows is collection, which every rule covers. */
export const purposeNamed = (text: string): TemplatePurpose => (isPurpose(text) ? text : 'collection');
const isPurpose = (text: string): text is TemplatePurpose => Object.hasOwn(CONTACT_PURPOSES, text);

/**
 * The purpose that a message may claim. Laws are lenient with answers, so a message is one only when there is something
 * to answer: a reply when the debtor wrote or called within a week, a confirmation also when they paid or promised. What
 * they said before (or with) a stop that still stands asks for no answer. Everything else is held to the rules of
 * collection, whatever its step says.
 */
export function earnedPurpose(
  claimed: TemplatePurpose,
  { attempts, payments, holds }: Pick<ContactSnapshot, 'attempts' | 'payments' | 'holds'>,
  promise: PaymentPromise | null,
  at: Instant,
): TemplatePurpose {
  if (claimed !== 'reply' && claimed !== 'confirmation') return claimed;
  const stoppedAt = Math.max(-Infinity, ...holds.filter((hold) => inForce(hold, at)).map((hold) => hold.since));
  const answerable = (then: Instant): boolean => then <= at && at - then <= ANSWER_WITHIN && then > stoppedAt;
  const spoke = attempts.some((attempt) => attempt.direction === 'inbound' && answerable(attempt.reservedAt));
  const acted =
    payments.some((payment) => !payment.reversed && answerable(payment.recordedAt)) || (promise !== null && answerable(promise.madeAt));
  return spoke || (claimed === 'confirmation' && acted) ? claimed : 'collection';
}
