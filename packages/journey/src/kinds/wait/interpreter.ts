import { instant, latest, plus } from '@makegood/base';
import type { TimeQuestion } from '../../core/commands.ts';
import { leave, stay, stuck, type Offer, type StepContext, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';
import { lengthOf } from '../duration.ts';
import type { WaitConfig, WaitEvent } from './schema.ts';

export const waitInterpreter: StepInterpreter<PlanStep<'wait'>> = {
  enter(step, context) {
    const until = step.config.until;
    if (until.type === 'duration') return untilInstant(plus(context.state.enteredAt, lengthOf(until.duration)), context);
    if (until.type === 'events')
      return stay({ dueAt: until.timeout ? plus(context.state.enteredAt, lengthOf(until.timeout)) : null, data: 'open' });
    return stay({ result: context.command({ type: 'resolve', after: context.state.enteredAt, question: questionOf(until) }) });
  },
  resume(step, _data, offer, context) {
    const until = step.config.until;
    if (offer.type === 'due') return leave(until.type === 'events' ? 'timeout' : 'next');
    if (offer.type === 'result') {
      if (offer.result.type !== 'resolve' || offer.result.outcome !== 'resolved') return stuck('time');
      const { at, zone, tzdata } = offer.result;
      context.note('decided', { key: offer.key, detail: { until: at, zone, tzdata } });
      const limit = until.type === 'lawful' ? plus(context.state.enteredAt, lengthOf(until.atMost)) : at;
      return untilInstant(instant(Math.min(at, limit)), context);
    }
    if (until.type !== 'events') return null;
    const event = until.events.find((candidate) => isAwaited(candidate, offer));
    if (!event) return null;
    context.note('decided', { branch: event.id });
    return leave(event.id);
  },
};

/** An instant that is not in the future is no wait at all: "until a date" in the past goes on at once. */
function untilInstant(dueAt: ReturnType<typeof instant>, context: StepContext) {
  return dueAt <= context.at ? leave('next') : stay({ dueAt: latest(dueAt, context.at), data: 'until' });
}

function questionOf(until: Exclude<WaitConfig['until'], { type: 'duration' | 'events' }>): TimeQuestion {
  switch (until.type) {
    case 'date':
      return { type: 'date', date: until.date, time: until.time };
    case 'field':
      return { type: 'field', fact: until.fact, offsetDays: until.offsetDays, time: until.time };
    case 'weekday':
      return { type: 'weekday', weekdays: until.weekdays, time: until.time };
    case 'lawful':
      return { type: 'lawful', channel: until.channel, best: until.best };
  }
}

function isAwaited(awaited: WaitEvent, offer: Offer): boolean {
  switch (awaited.event) {
    case 'payment':
      return offer.type === 'payment';
    case 'paidInFull':
      return offer.type === 'payment' && offer.paidInFull;
    case 'reply':
      return offer.type === 'reply' && (awaited.name === undefined || awaited.name === offer.intent);
    case 'clicked':
      return offer.type === 'clicked';
    case 'promise':
      return offer.type === 'promise';
    case 'custom':
      return offer.type === 'custom' && offer.name === awaited.name;
  }
}
