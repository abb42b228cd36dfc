import type { PaymentPromise, Write } from '@makegood/store';
import { zonesOf } from '../gate/contact-context.ts';
import { GONE, subjectOf, type Effect, type ResultOf } from './effect-tools.ts';
import { graceEnd, reminderTime, standingOf } from './promise-standing.ts';

type Standing = ResultOf<'promise'>;

/**
 * Looks at the account's newest promise. What the ledger says of it is written down under the command's key, so that the
 * same question has the same answer, and the next step that waits for a promise waits for a new one.
 */
export const checkPromise: Effect<'promise'> = async (tools, command, scope) => {
  const subject = await subjectOf(tools, scope);
  if (subject === null) return GONE;
  const { store } = tools;
  const { account, person, workspace } = subject;
  const [promise] = (await store.accounts.promises(account.workspaceId, account.id)).filter((one) => one.status !== 'withdrawn');
  if (promise === undefined) return { type: 'promise', outcome: 'none' };
  if (promise.status !== 'open' && promise.settledBy === command.key) return over(promise);
  const run = await store.enrolments.get(workspace.id, scope.enrolment);
  if (promise.status !== 'open' && !keptMeanwhile(promise, run?.startedAt ?? scope.at)) return { type: 'promise', outcome: 'none' };
  const [first = workspace.timezone, ...others] = zonesOf(person);
  const zones = [first, ...others] as const;
  const graceEndsAt = graceEnd(promise, command.graceDays, zones);
  const payments = await store.accounts.payments(account.workspaceId, account.id);
  const standing = standingOf(promise, payments, graceEndsAt, command.minPercent, scope.at);
  if (standing === 'open') {
    const remindAt = command.remindDaysBefore === null ? null : reminderTime(promise, command.remindDaysBefore, zones);
    return { type: 'promise', outcome: 'open', promise: promise.id, graceEndsAt, remindAt };
  }
  const settle: Write = {
    write: 'update',
    in: 'promises',
    key: { id: promise.id },
    set: { status: standing, settledAt: promise.settledAt ?? scope.at, settledBy: command.key },
    when: { status: promise.status, settledBy: promise.settledBy },
  };
  // Whoever changed it first, a payment or another step, is read again.
  if (!(await store.commit([settle])).ok) return checkPromise(tools, command, scope);
  return { type: 'promise', outcome: standing, promise: promise.id };
};

/** A payment kept it while this run was waiting. One kept before that, or looked at by another step, is an old matter. */
const keptMeanwhile = (promise: PaymentPromise, since: number): boolean =>
  promise.status === 'kept' && promise.settledBy?.startsWith('payment:') === true && (promise.settledAt ?? 0) >= since;

function over(promise: PaymentPromise): Standing {
  const { id, status } = promise;
  return status === 'kept' || status === 'partlyKept' || status === 'broken'
    ? { type: 'promise', outcome: status, promise: id }
    : { type: 'promise', outcome: 'none' };
}
