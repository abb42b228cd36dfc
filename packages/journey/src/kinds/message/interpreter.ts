import { bucket, plus, type Json } from '@makegood/base';
import { leave, stay, stuck, type Move, type StepContext, type StepInterpreter } from '../../core/interpreter.ts';
import type { PlanStep } from '../../core/plan.ts';
import type { EffectResult } from '../../core/results.ts';
import { lengthOf } from '../duration.ts';
import type { ChannelId, MessageConfig } from './schema.ts';

/**
 * Where a message step stands: which channel of the list it tries, what it waits for, and the channel that comes first
 * because the person prefers it.
 */
type Data = {
  phase: 'asked' | 'deferred' | 'review' | 'sent';
  channel: number;
  contact: string | null;
  blocked: boolean;
  first?: ChannelId;
};

export const messageInterpreter: StepInterpreter<PlanStep<'message'>> = {
  enter: (step, context) => ask(step, context, { phase: 'asked', channel: 0, contact: null, blocked: false }, null),
  abandon(_step, raw, context) {
    const { phase, contact } = read(raw);
    if (phase === 'review' && contact !== null) context.command({ type: 'withdrawTask', task: contact });
  },
  resume(step, raw, offer, context) {
    const data = read(raw);
    if (offer.type === 'result')
      return offer.result.type === 'contact' ? resulted(step, data, offer.key, offer.result, context) : stuck('contact');
    if (offer.type === 'due') {
      if (data.phase === 'deferred') return ask(step, context, data, null);
      if (data.phase === 'review') {
        messageInterpreter.abandon?.(step, raw, context);
        return giveUp(context);
      }
      return leave('delivered');
    }
    if (data.phase === 'review' && offer.type === 'task' && offer.key === data.contact)
      return offer.outcome === 'approved' ? ask(step, context, data, offer.key) : nextChannel(step, { ...data, blocked: true }, context);
    if (data.phase !== 'sent') return null;
    if (offer.type === 'delivery' && offer.key === data.contact) {
      if (offer.status === 'failed') return nextChannel(step, data, context);
      return step.config.waitFor.type === 'delivered' ? leave('delivered') : null;
    }
    if (offer.type === 'reply' && step.config.waitFor.type === 'replied') {
      context.note('decided', { branch: 'replied', detail: { intent: offer.intent } });
      return leave('replied');
    }
    return null;
  },
};

function ask(step: PlanStep<'message'>, context: StepContext, data: Data, review: string | null): Move {
  if (context.state.passMessages) {
    context.note('skipped');
    return leave('delivered');
  }
  const { channels, order } = step.config;
  const channel = inOrder(step.config, data.first)[data.channel];
  if (channel === undefined) return leave(data.blocked ? 'blocked' : 'failed');
  const variant = variantFor(step, context.state.person);
  if (!variant) return stuck('variant');
  const contact = context.command({
    type: 'contact',
    channel,
    template: variant.template,
    variant: variant.id,
    purpose: step.config.purpose,
    review,
    // What the person prefers is asked for once, with the first try of the first channel.
    ...(data.contact === null && data.first === undefined && channels.length > 1 && order !== 'asDrawn' ? { anyOf: channels } : {}),
  });
  return stay({ result: contact, data: { ...data, phase: 'asked', contact } });
}

/** The channels as they are tried. One that is not of the list any more changes nothing. */
const inOrder = ({ channels }: MessageConfig, first: ChannelId | undefined): readonly ChannelId[] =>
  first === undefined || !channels.includes(first) ? channels : [first, ...channels.filter((channel) => channel !== first)];

type Contacted = Extract<EffectResult, { type: 'contact' }>;

function resulted(step: PlanStep<'message'>, data: Data, key: string, result: Contacted, context: StepContext): Move {
  const limit = plus(context.state.enteredAt, lengthOf(step.config.giveUpAfter));
  switch (result.outcome) {
    case 'accepted':
    case 'unknown': {
      // What may have left counts as sent: the debtor may have read it.
      context.tally({ contactsSent: context.state.tally.contactsSent + 1 });
      const waitFor = step.config.waitFor;
      if (waitFor.type === 'accepted') return leave('delivered');
      return stay({ dueAt: plus(context.at, lengthOf(waitFor.within)), data: { ...data, phase: 'sent', contact: key } });
    }
    case 'deferred':
      if (result.until > limit) return nextChannel(step, { ...data, blocked: true }, context);
      return stay({ dueAt: result.until, data: { ...data, phase: 'deferred', contact: key } });
    case 'review':
      return stay({ dueAt: limit, data: { ...data, phase: 'review', contact: key } });
    case 'blocked':
      return nextChannel(step, { ...data, blocked: true }, context);
    case 'preferred':
      return ask(step, context, { ...data, first: result.channel }, null);
    case 'rejected':
    case 'impossible':
      return nextChannel(step, data, context);
  }
}

function nextChannel(step: PlanStep<'message'>, data: Data, context: StepContext): Move {
  const next = data.channel + 1;
  if (next < step.config.channels.length) return ask(step, context, { ...data, channel: next }, null);
  return data.blocked ? giveUp(context) : leave('failed');
}

function giveUp(context: StepContext): Move {
  context.tally({ contactsBlocked: context.state.tally.contactsBlocked + 1 });
  return leave('blocked');
}

/** The same person gets the same variant of a step for ever, by a salt that only this step has. */
function variantFor(step: PlanStep<'message'>, person: string) {
  const [first, ...others] = step.config.variants;
  if (others.length === 0) return first;
  const total = step.config.variants.reduce((sum, variant) => sum + variant.weight, 0);
  let edge = 0;
  const position = bucket(`variant:${step.id}`, person) * total;
  return step.config.variants.find((variant) => (edge += variant.weight) > position) ?? first;
}

function read(raw: Json): Data {
  if (typeof raw !== 'object' || raw === null || !('phase' in raw)) return { phase: 'asked', channel: 0, contact: null, blocked: false };
  const { phase, channel, contact, blocked, first } = raw as { readonly [key: string]: Json };
  return {
    phase: phase === 'deferred' || phase === 'review' || phase === 'sent' ? phase : 'asked',
    channel: typeof channel === 'number' ? channel : 0,
    contact: typeof contact === 'string' ? contact : null,
    blocked: blocked === true,
    ...(isChannel(first) ? { first } : {}),
  };
}

const CHANNELS: ReadonlySet<Json | undefined> = new Set<ChannelId>(['email', 'sms', 'whatsapp', 'voice']);
const isChannel = (value: Json | undefined): value is ChannelId => CHANNELS.has(value);
