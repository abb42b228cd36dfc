import { LOCALES, type Locale } from '@makegood/base';
import { elementsOf, TEMPLATE_CHANNELS, type Template, type TemplateElement } from '@makegood/journey/template';
import { bodyOf, withBody } from './editText.ts';

/** What the rules call it, and what a text says of itself. */
const ELEMENTS: Readonly<Record<string, TemplateElement>> = {
  optOutInstructions: 'optOutInstructions',
  debtCollectorDisclosure: 'miniMiranda',
  collectorIdentification: 'collectorIdentity',
  creditorIdentification: 'creditorIdentity',
  debtAmountAndBasis: 'debtAmount',
  paymentOnlyToCreditor: 'payOnlyToCreditor',
};

type Sentence = { readonly long: string; readonly short: string };
const alike = (text: string): Sentence => ({ long: text, short: text });

/**
 * The sentences that such notices are usually said with, where words can be short in the short form. That it is a debt
 * collector: 15 USC 1692e(11). That only the creditor is paid: Disposiciones for Despachos de Cobranza, DOF 7 Oct 2014.
 */
const SENTENCES: Readonly<Record<Locale, Readonly<Partial<Record<TemplateElement, Sentence>>>>> = {
  en: {
    optOutInstructions: { long: 'If you would rather not get these messages: {{ link.unsubscribe }}', short: 'Reply STOP to opt out.' },
    miniMiranda: {
      long: 'This is an attempt to collect a debt by a debt collector; any information obtained will be used for that purpose.',
      short: 'Debt collector; attempt to collect a debt.',
    },
    collectorIdentity: alike('{{ firm.name }}.'),
    creditorIdentity: alike('Creditor: {{ account.creditor }}.'),
    debtAmount: alike('Open: {{ account.balance | money }}.'),
    payOnlyToCreditor: alike('Payment goes only to {{ account.creditor }}.'),
  },
  es: {
    optOutInstructions: {
      long: 'Si prefiere no recibir estos mensajes: {{ link.unsubscribe }}',
      short: 'Responda ALTO para no recibir más.',
    },
    miniMiranda: {
      long: 'Este es un intento de cobrar una deuda por parte de un cobrador; la información obtenida se usará para ese fin.',
      short: 'Cobrador de deudas; intento de cobro.',
    },
    collectorIdentity: alike('{{ firm.name }}.'),
    creditorIdentity: alike('Acreedor: {{ account.creditor }}.'),
    debtAmount: alike('Pendiente: {{ account.balance | money }}.'),
    payOnlyToCreditor: alike('El pago va solo a {{ account.creditor }}.'),
  },
  pt: {
    optOutInstructions: { long: 'Se preferir não receber estas mensagens: {{ link.unsubscribe }}', short: 'Responda SAIR para parar.' },
    miniMiranda: {
      long: 'Esta é uma tentativa de cobrança de dívida por um cobrador; as informações obtidas serão usadas para esse fim.',
      short: 'Cobrador de dívidas; tentativa de cobrança.',
    },
    collectorIdentity: alike('{{ firm.name }}.'),
    creditorIdentity: alike('Credor: {{ account.creditor }}.'),
    debtAmount: alike('Em aberto: {{ account.balance | money }}.'),
    payOnlyToCreditor: alike('O pagamento vai só para {{ account.creditor }}.'),
  },
};

/** Which of these (in the rules' words) there is a usual sentence for. */
export const sayable = (missing: readonly string[]): readonly TemplateElement[] => [
  ...new Set(missing.flatMap((element) => ELEMENTS[element] ?? [])),
];

/**
 * The text with these notices said in every language and channel that does not say them, and marked as said: what an
 * author marks is held to be true of all of the text.
 */
export function withNotices(template: Template, elements: readonly TemplateElement[]): Template {
  let next = template;
  for (const locale of LOCALES)
    for (const channel of TEMPLATE_CHANNELS) {
      const body = bodyOf(template, locale, channel);
      if (body === undefined) continue;
      const said = elementsOf(template, locale, channel);
      const sentences = elements.flatMap((element) => {
        const sentence = said.includes(element) ? undefined : SENTENCES[locale][element];
        const words = channel === 'email' ? sentence?.long : sentence?.short;
        return words === undefined || body.includes(words) ? [] : [words];
      });
      if (sentences.length === 0) continue;
      next = withBody(next, locale, channel, [body.trimEnd(), ...sentences].join(channel === 'email' ? '\n\n' : ' '));
    }
  const marked = elements.filter((element) => element !== 'optOutInstructions');
  return { ...next, elements: [...new Set([...next.elements, ...marked])] };
}
