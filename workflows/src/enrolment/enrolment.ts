import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { wakeAt, type EnrolmentState, type JourneyEvent } from '@makegood/journey/core';
import { BATCH_LIMIT, DELIVER, EVENTS, STATE, type EnrolmentArguments, type EnrolmentEnd, type EnrolmentSummary } from './contract.ts';
import { Course } from './course.ts';
import { isEvent } from './event-check.ts';
import { Mailbox } from './mailbox.ts';

const events = defineSignal<[readonly JourneyEvent[]]>(EVENTS);
const deliver = defineUpdate<EnrolmentSummary, [readonly JourneyEvent[]]>(DELIVER);
const state = defineQuery<{ state: EnrolmentState; unread: number }>(STATE);

/** A longer history makes every later look at it slow; what an enrolment knows fits into one argument. */
const HISTORY_LIMIT = 1_000;

/**
 * One enrolment. Everything that happens to it comes through one mailbox and is fed to the core by one loop, in the order
 * in which it happened; the handlers below only fill the mailbox, so a signal and a timer that meet in one workflow task
 * cannot overtake each other.
 */
export async function enrolment(given: EnrolmentArguments): Promise<EnrolmentEnd> {
  const mailbox = new Mailbox();
  const course = new Course(given, mailbox);
  let quiet = false;
  let leaving = false;

  const receive = (batch: readonly JourneyEvent[]): void => {
    const usable = batch.filter(isEvent);
    if (usable.length === 0) return;
    quiet = false;
    course.problem = null;
    mailbox.receive(usable);
  };
  const summary = (): EnrolmentSummary => ({
    settled: quiet,
    status: course.state.status,
    step: course.state.step,
    at: course.state.at,
    wakeAt: wakeAt(course.state),
    problem: course.problem,
  });
  setHandler(events, (batch) => receive(Array.isArray(batch) ? batch : []));
  setHandler(
    deliver,
    async (batch) => {
      receive(batch);
      await condition(() => quiet || leaving || course.problem !== null);
      return summary();
    },
    { validator: refuseWhatIsNoBatch },
  );
  setHandler(state, () => ({ state: course.state, unread: mailbox.all().length }));
  receive(given.inbox);

  /** Somebody ends the workflow from Temporal's side: the journey ends as a journey does, tasks withdrawn and trace written. */
  CancellationScope.current().cancelRequested.catch(() =>
    receive([{ type: 'cancel', id: `cancel:${workflowInfo().runId}`, at: course.now(), reason: 'workflowCancelled' }]),
  );

  return await CancellationScope.nonCancellable(async () => {
    for (let processed = 0; ;) {
      if (isLongEnough(given, processed)) {
        await course.keep();
        leaving = true;
        await condition(allHandlersFinished);
        return await continueAsNew<typeof enrolment>({ ...given, ...course.forNextRun(), inbox: mailbox.all() });
      }
      const next = mailbox.take();
      if (next) {
        await course.feed(next);
        processed += 1;
        continue;
      }
      const due = course.overdue();
      if (due !== null) {
        receive([{ type: 'tick', id: `tick:${due}`, at: due }]);
        continue;
      }
      if (await course.keep()) continue;
      quiet = true;
      if (course.hasEnded) {
        await condition(() => allHandlersFinished() || !mailbox.isEmpty);
        if (mailbox.isEmpty) return course.end();
      } else {
        await waitFor(() => !mailbox.isEmpty, course.millisecondsLeft());
      }
      quiet = false;
    }
  });
}

/** With a limit, a timer that is cancelled when something comes first. A limit of zero is never asked: it is overdue. */
const waitFor = async (something: () => boolean, limit: number | null): Promise<void> => {
  if (limit === null) await condition(something);
  else await condition(something, limit);
};

/** At least one event is processed in every run, or continuing would never end. */
function isLongEnough(given: EnrolmentArguments, processed: number): boolean {
  if (processed === 0) return false;
  if (given.continueAfter !== undefined) return processed >= given.continueAfter;
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= HISTORY_LIMIT;
}

function refuseWhatIsNoBatch(batch: unknown): void {
  if (!Array.isArray(batch) || batch.length > BATCH_LIMIT || !batch.every(isEvent)) {
    throw new Error(`An enrolment is delivered a list of at most ${BATCH_LIMIT} journey events`);
  }
}
