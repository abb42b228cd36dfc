import { variablesOf, partsOf, type Template, type TemplateElement } from '@makegood/journey/template';
import type { Locale } from '@makegood/base';
import type { RenderedMessage } from '@makegood/messaging';
import type { ContentElement, Purpose } from '@makegood/rules';

const DECLARED: Readonly<Partial<Record<TemplateElement, ContentElement>>> = {
  optOutInstructions: 'optOutInstructions',
  miniMiranda: 'debtCollectorDisclosure',
  collectorIdentity: 'collectorIdentification',
  creditorIdentity: 'creditorIdentification',
  debtAmount: 'debtAmountAndBasis',
  timeBarredNotice: 'timeBarredDisclosure',
};
const PRINTED: Readonly<Record<string, ContentElement>> = {
  'firm.name': 'collectorIdentification',
  'account.creditor': 'creditorIdentification',
  'account.balance': 'debtAmountAndBasis',
  'account.amount_due': 'debtAmountAndBasis',
};
/** What a message that asks for money may have to say of itself. */
const OF_COLLECTION: readonly ContentElement[] = [
  'debtCollectorDisclosure',
  'collectorIdentification',
  'creditorIdentification',
  'debtAmountAndBasis',
  'timeBarredDisclosure',
];

/**
 * Which of the elements that a law may ask for are not in this text. Only those are named that belong in such a message
 * and that a template can carry: a way out in every one, who asks for what in one that collects. Notices that go by
 * letter (validation, first notice) and what only a call can say are taken to be in order.
 */
export function missingElements(template: Template, rendered: RenderedMessage, purpose: Purpose): readonly ContentElement[] {
  const present = presentElements(template, rendered.channel, rendered.locale, rendered.elements);
  const needed: readonly ContentElement[] =
    purpose === 'collection' || rendered.tellsOfDebt ? ['optOutInstructions', ...OF_COLLECTION] : ['optOutInstructions'];
  return needed.filter((element) => !present.has(element));
}

function presentElements(
  template: Template,
  channel: RenderedMessage['channel'],
  locale: Locale,
  declared: readonly TemplateElement[],
): ReadonlySet<ContentElement> {
  const printed = partsOf(template, locale, channel)
    .flatMap((part) => variablesOf(part.text))
    .filter((use) => !use.optional)
    .map((use) => PRINTED[use.path]);
  // Every mail of ours is signed with the firm's name.
  const signed: readonly ContentElement[] = channel === 'email' ? ['collectorIdentification'] : [];
  return new Set([...declared.map((element) => DECLARED[element]), ...printed, ...signed].filter((element) => element !== undefined));
}
