import { purposeNamed } from '../gate/contact-purpose.ts';
import { failure, type Effect } from './effect-tools.ts';

/** Hands the contact to the gate, which alone decides and sends. */
export const makeContact: Effect<'contact'> = async ({ gate }, command, { workspace, enrolment, account, person, plan, at }) => {
  const template = plan.templates[command.template];
  if (template === undefined) return failure('template.missing');
  const { key, step, channel, variant, review } = command;
  return gate.dispatch({
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
  });
};
