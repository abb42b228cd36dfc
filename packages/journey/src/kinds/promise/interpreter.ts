import type { Instant, Json } from '@makegood/base';
import { leave, stay, stuck, type Move, type StepContext, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';

/** `phase` tells what the outstanding result or the due instant is about. */
type Data = { phase: 'checking' | 'open' | 'reminding'; remindAt: Instant | null; graceEndsAt: Instant | null };

/** Asks the ledger when it is entered, at every payment, and once the grace has passed; the ledger alone says *kept*. */
export const promiseInterpreter: StepInterpreter<PlanStep<'promise'>> = {
  enter: (step, context) => check(step, context, null),
  resume(step, raw, offer, context) {
    const data = read(raw);
    if (offer.type === 'payment' || offer.type === 'promise') return check(step, context, data);
    if (offer.type === 'due') {
      const reminder = step.config.reminder;
      if (!reminder || data.remindAt === null || (data.graceEndsAt !== null && offer.at >= data.graceEndsAt))
        return check(step, context, data);
      const result = context.command({
        type: 'contact',
        channel: reminder.channel,
        template: reminder.template,
        variant: 'reminder',
        purpose: 'reminder',
        review: null,
      });
      return stay({ result, data: { ...data, phase: 'reminding', remindAt: null } });
    }
    if (offer.type !== 'result') return null;
    if (data.phase === 'reminding') {
      if (offer.result.type === 'contact' && offer.result.outcome === 'accepted')
        context.tally({ contactsSent: context.state.tally.contactsSent + 1 });
      /** A reminder that the rules put off or refused is not insisted on: the promise matters, not the reminder. */
      return waitOpen({ ...data, phase: 'open' });
    }
    if (offer.result.type !== 'promise') return stuck('promise');
    switch (offer.result.outcome) {
      case 'none':
        return leave('none');
      case 'open': {
        const past = offer.result.remindAt !== null && offer.result.remindAt <= context.at;
        const reminded = data.graceEndsAt !== null && data.remindAt === null;
        return waitOpen({
          phase: 'open',
          remindAt: past || reminded ? null : offer.result.remindAt,
          graceEndsAt: offer.result.graceEndsAt,
        });
      }
      case 'broken':
        context.tally({ promisesBroken: context.state.tally.promisesBroken + 1 });
        return leave('broken');
      default:
        return leave(offer.result.outcome);
    }
  },
};

function check(step: PlanStep<'promise'>, context: StepContext, data: Data | null): Move {
  const { graceDays, minPercent, reminder } = step.config;
  const result = context.command({ type: 'promise', graceDays, minPercent, remindDaysBefore: reminder?.daysBefore ?? null });
  return stay({ result, data: { phase: 'checking', remindAt: data?.remindAt ?? null, graceEndsAt: data?.graceEndsAt ?? null } });
}

const waitOpen = (data: Data): Move => stay({ dueAt: data.remindAt ?? data.graceEndsAt, data });

function read(raw: Json): Data {
  if (typeof raw !== 'object' || raw === null || !('phase' in raw)) return { phase: 'checking', remindAt: null, graceEndsAt: null };
  const phase = raw.phase === 'open' || raw.phase === 'reminding' ? raw.phase : 'checking';
  return { phase, remindAt: asInstant(raw['remindAt']), graceEndsAt: asInstant(raw['graceEndsAt']) };
}

const asInstant = (value: Json | undefined): Instant | null => (typeof value === 'number' ? (value as Instant) : null);
