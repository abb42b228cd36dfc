import { LOCALES, message, type Message } from '@makegood/base';
import type { Callees } from '../../calls/callee.ts';
import { factsOf } from '../../conditions/evaluate.ts';
import type { JourneyDocument, Step, StepOf } from '../../document/schema.ts';
import { bypassOf } from '../../kinds/bypass-of.ts';
import { passedTo } from '../../routed.ts';
import { elementsOf } from '../../template/optOut.ts';
import { TEMPLATE_CHANNELS, type TemplateElement } from '../../template/schema.ts';
import { templatesUsed } from '../templates-used.ts';
import { owedByCall } from './owed-by-call.ts';

/**
 * Why a step cannot be skipped, by its meaning or by law; null when it can be. The same for whoever draws and for the lint.
 * Of a journey that is called and not among the `callees`, nothing is known that would be missed.
 */
export function skipProblem(document: JourneyDocument, id: string, callees: Callees): Message | null {
  const step = document.steps[id];
  if (!step) return message('journey.edit.stepGone');
  const bypass = bypassOf(step);
  if (!bypass) return message('journey.lint.skipNoWay', { step: step.name });
  const ramp = document.offRamps.find(({ then }) => then.type === 'go' && then.step === id);
  if (ramp) return message('journey.lint.skipOffRamp', { step: step.name, event: message(`journey.offRamp.${ramp.on}`) });
  const owed = owedBy(document, id, step) ?? owedByCall(step, callees);
  if (owed) return owed;
  const skipped: JourneyDocument = { ...document, steps: { ...document.steps, [id]: { ...step, skipped: true } } };
  return passedTo(skipped, id) === id ? message('journey.lint.skipOpen', { step: step.name, branch: bypass.label }) : null;
}

function owedBy(document: JourneyDocument, id: string, step: Step): Message | null {
  if (step.kind === 'message') return owedByMessage(document, id, step);
  if (step.kind === 'branch' && step.config.branches.some((branch) => factsOf(branch.when).includes('person.holds')))
    return message('journey.lint.skipHoldQuestion', { step: step.name });
  if (step.kind === 'update') {
    const hold = step.config.changes.find((change) => change.type === 'addHold');
    return hold ? message('journey.lint.skipHold', { step: step.name, status: message(`journey.hold.${hold.status}`) }) : null;
  }
  return null;
}

/** What somebody who is asked for money has to be told, by this message or by another. */
const NOTICES: readonly TemplateElement[] = [
  'optOutInstructions',
  'validationNotice',
  'disputeRights',
  'timeBarredNotice',
  'complaintAuthority',
  'privacyNotice',
];

function owedByMessage(document: JourneyDocument, id: string, step: StepOf<'message'>): Message | null {
  if (step.config.purpose === 'notice') return message('journey.lint.skipNotice', { step: step.name });
  const others = Object.entries(document.steps).flatMap(([other, one]) =>
    one.kind === 'message' && other !== id && !one.skipped ? [one] : [],
  );
  // Who is not asked for money any more need not be told how to defend against it.
  if (!others.some(asksForMoney)) return null;
  const left = new Set(others.flatMap((other) => [...toldBy(document, other)]));
  const told = toldBy(document, step);
  const missed = NOTICES.filter((element) => told.has(element) && !left.has(element));
  const elements = missed.map((element) => message(`journey.element.${element}`));
  return elements.length > 0 ? message('journey.lint.skipOnlyNotice', { step: step.name, elements }) : null;
}

const asksForMoney = ({ config }: StepOf<'message'>): boolean => config.purpose === 'collection' || config.purpose === 'reminder';

function toldBy(document: JourneyDocument, step: Step): ReadonlySet<TemplateElement> {
  const used = new Set(templatesUsed(step).map((use) => use.template));
  const templates = document.templates.filter((template) => used.has(template.id));
  return new Set(
    templates.flatMap((template) =>
      LOCALES.flatMap((locale) => TEMPLATE_CHANNELS.flatMap((channel) => elementsOf(template, locale, channel))),
    ),
  );
}
