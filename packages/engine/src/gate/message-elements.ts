import { variablesOf, partsOf, type Template, type TemplateElement } from '@makegood/journey/template';
import type { Locale } from '@makegood/base';
import type { RenderedMessage } from '@makegood/messaging';
import type { ContentElement, Purpose } from '@makegood/rules';
import { claimsIn } from './content-claims.ts';
import { NOTICES, type ContactWords } from './contact-words.ts';

const DECLARED: Readonly<Partial<Record<TemplateElement, readonly ContentElement[]>>> = {
  optOutInstructions: ['optOutInstructions'],
  miniMiranda: ['debtCollectorDisclosure'],
  collectorIdentity: ['collectorIdentification'],
  creditorIdentity: ['creditorIdentification'],
  debtAmount: ['debtAmountAndBasis'],
  payOnlyToCreditor: ['paymentOnlyToCreditor'],
  timeBarredNotice: ['timeBarredDisclosure'],
  // A validation notice is the first notice of the places that know it.
  validationNotice: ['validationNotice', 'firstNotice'],
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
  'paymentOnlyToCreditor',
  'timeBarredDisclosure',
  ...NOTICES,
];

/** What a written message says, as far as rules care. Every message of ours shows its sender. */
export const wordsOf = (template: Template, rendered: RenderedMessage, purpose: Purpose): ContactWords => ({
  missing: missingElements(template, rendered, purpose),
  contains: claimsIn(`${rendered.subject ?? ''} ${rendered.text}`),
  tellsOfDebt: rendered.tellsOfDebt,
  callerId: 'shown',
});

/**
 * Which of the elements that a law may ask for are not in this text. Only those are named that belong in such a message
 * and that a template can carry: a way out in every one, who asks for what in one that collects. What only a machine or a
 * call has to say is never missing from a text that people wrote. Notices that went by letter are the account's to know.
 */
function missingElements(template: Template, rendered: RenderedMessage, purpose: Purpose): readonly ContentElement[] {
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
  return new Set([
    ...declared.flatMap((element) => DECLARED[element] ?? []),
    ...printed.filter((element) => element !== undefined),
    ...signed,
  ]);
}
