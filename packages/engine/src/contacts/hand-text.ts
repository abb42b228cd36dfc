import { message, type Locale } from '@makegood/base';
import { say } from '@makegood/base/text';
import type { TemplateContent, Template, TemplateElement } from '@makegood/journey/template';
import type { NewMessage } from '@makegood/contract';
import type { ContentElement } from '@makegood/rules';
import { Problem } from '../workspaces/problem.ts';
import { contactTexts } from './texts.ts';

type Written = Extract<NewMessage['words'], { text: string }>;

/** What is added to a text that somebody wrote by hand, where a law of the place asks for it. In the order in which it reads. */
const CLOSINGS = [
  ['collectorIdentification', 'collectorIdentity'],
  ['creditorIdentification', 'creditorIdentity'],
  ['debtAmountAndBasis', 'debtAmount'],
  ['paymentOnlyToCreditor', 'payOnlyToCreditor'],
  ['debtCollectorDisclosure', 'miniMiranda'],
] as const satisfies readonly (readonly [ContentElement, TemplateElement])[];

/** Where the closing lines print what only the template knows. */
const PRINTED = { firm: '{{ firm.name }}', creditor: '{{ account.creditor }}', balance: '{{ account.balance | money }}' };

/**
 * A text of a colleague's own as a template: what they wrote, and below it what the laws of the place ask every such
 * message to say, always with a way out. So it is rendered, checked and decided like any published text.
 * @throws Problem `invalid` when it has marks that a template would take for its own, or an e-mail has no subject.
 */
export function handTemplate(
  { subject, text }: Written,
  channel: NewMessage['channel'],
  locale: Locale,
  asked: readonly ContentElement[],
): Template {
  if (/\{\{|\{%/.test(`${subject ?? ''}${text}`)) throw new Problem('invalid', message('engine.contact.marks', { marks: '{{, {%' }));
  if (channel === 'email' && !subject) throw new Problem('invalid', message('engine.contact.subject'));
  const closings = CLOSINGS.filter(([element]) => asked.includes(element));
  const lines = [...closings.map(([element]) => element), 'optOut'].map((line) =>
    say(contactTexts, locale, message(`engine.contact.says.${line}`, PRINTED)),
  );
  const body = `${text}\n\n${lines.join(' ')}`;
  const content: TemplateContent =
    channel === 'email'
      ? { email: { subject: subject ?? '', body } }
      : channel === 'sms'
        ? { sms: { text: body } }
        : { whatsapp: { text: body } };
  return {
    id: 'by-hand',
    name: 'By hand',
    purpose: 'collection',
    content: { [locale]: content },
    elements: closings.map(([, element]) => element),
  };
}
