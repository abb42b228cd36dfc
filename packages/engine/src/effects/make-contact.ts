import type { EffectScope } from '@makegood/journey/core';
import { purposeNamed } from '../gate/contact-purpose.ts';
import type { ContactRequest } from '../gate/contact-request.ts';
import { preferredChannel } from '../standing/preferred-channel.ts';
import { failure, type CommandOf, type Effect, type EffectTools, type ResultOf } from './effect-tools.ts';

/** Hands the contact to the gate, which alone decides and sends; unless the person asked to be reached another way first. */
export const makeContact: Effect<'contact'> = async (tools, command, scope) => {
  const request = contactRequest(command, scope);
  if (request === null) return failure('template.missing');
  const rather = await ratherBy(tools, command, scope);
  if (rather !== null) return rather;
  return tools.gate.dispatch(request);
};

/** The contact that a step wants made; null when the plan lacks its text. */
export function contactRequest(command: CommandOf<'contact'>, scope: EffectScope): ContactRequest | null {
  const { workspace, enrolment, account, person, plan, at } = scope;
  const template = plan.templates[command.template];
  if (template === undefined) return null;
  const { key, step, channel, variant, review } = command;
  return {
    workspace,
    account,
    person,
    key,
    enrolment,
    journey: plan.journey,
    step,
    channel,
    template,
    variant,
    purpose: purposeNamed(command.purpose),
    review,
    packs: plan.packs,
    at,
  };
}

/** Null when it is the channel they asked for, or none of the step's, or the contact is under way already. */
async function ratherBy(
  { store }: Pick<EffectTools, 'store'>,
  { key, channel, anyOf = [] }: CommandOf<'contact'>,
  { workspace, person, at }: EffectScope,
): Promise<ResultOf<'contact'> | null> {
  if (anyOf.length < 2) return null;
  const preferred = preferredChannel(await store.people.preferences(workspace, person), at);
  if (preferred === null || preferred === channel || !anyOf.includes(preferred)) return null;
  // Asked again after a crash: what was decided under this key goes on, whatever was asked for since.
  const begun =
    (await store.ledger.attemptByKey(workspace, key)) !== null || (await store.ledger.decisionsByKey(workspace, key)).length > 0;
  return begun ? null : { type: 'contact', outcome: 'preferred', channel: preferred };
}
