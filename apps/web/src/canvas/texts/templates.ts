import type { ChannelId, JourneyDocument } from '@makegood/journey';
import type { Template, TemplateContent } from '@makegood/journey/template';
import { LOCALES, type Locale } from '@makegood/base';

/** What the first words say of themselves, in each language and on each channel. */
const SAID = ['miniMiranda', 'collectorIdentity', 'creditorIdentity', 'debtAmount', 'payOnlyToCreditor'] as const;

/**
 * First words in every language, so that a new message can be sent as it stands and shows how values are written. They
 * say who writes and that it is to collect a debt, which US law asks of collectors (15 USC 1692e(11)), and that only the
 * creditor is paid, as Mexico demands (Disposiciones for Despachos de Cobranza, DOF 7 Oct 2014).
 */
const BEGINNINGS: Readonly<Record<Locale, { subject: string; body: string; short: string }>> = {
  en: {
    subject: 'Your account with {{ account.creditor }}',
    body: 'Hi {{ person.first_name }},\n\na quick note from {{ firm.name }}: {{ account.balance | money }} of your account with {{ account.creditor }} is open.\n\n{{ link.pay }}\n\nPayment goes only to {{ account.creditor }}. This is an attempt to collect a debt by a debt collector; any information obtained will be used for that purpose.\n\nIf you would rather not get these messages: {{ link.unsubscribe }}',
    short:
      'Hi {{ person.first_name }}, {{ firm.name }}: {{ account.balance | money }} is open. Pay all or a part: {{ link.pay }} Payment goes only to {{ account.creditor }}. Debt collector; attempt to collect a debt. Reply STOP to opt out.',
  },
  es: {
    subject: 'Su cuenta con {{ account.creditor }}',
    body: 'Hola {{ person.first_name }}:\n\nLe escribe {{ firm.name }}. Tiene pendientes {{ account.balance | money }} de su cuenta con {{ account.creditor }}.\n\n{{ link.pay }}\n\nEl pago va solo a {{ account.creditor }}. Este es un intento de cobrar una deuda por parte de un cobrador; la información obtenida se usará para ese fin.\n\nSi prefiere no recibir estos mensajes: {{ link.unsubscribe }}',
    short:
      'Hola {{ person.first_name }}, {{ firm.name }}: tiene pendientes {{ account.balance | money }}. Pague todo o una parte: {{ link.pay }} El pago va solo a {{ account.creditor }}. Cobrador de deudas; intento de cobro. Responda ALTO para no recibir más.',
  },
  pt: {
    subject: 'Sua conta com {{ account.creditor }}',
    body: 'Olá {{ person.first_name }},\n\naqui é {{ firm.name }}: {{ account.balance | money }} da sua conta com {{ account.creditor }} está em aberto.\n\n{{ link.pay }}\n\nO pagamento vai só para {{ account.creditor }}. Esta é uma tentativa de cobrança de dívida por um cobrador; as informações obtidas serão usadas para esse fim.\n\nSe preferir não receber estas mensagens: {{ link.unsubscribe }}',
    short:
      'Olá {{ person.first_name }}, {{ firm.name }}: {{ account.balance | money }} em aberto. Pague tudo ou uma parte: {{ link.pay }} O pagamento vai só para {{ account.creditor }}. Cobrador de dívidas; tentativa de cobrança. Responda SAIR para parar.',
  },
};

/** The first words for these channels in one language. */
export function beginningOf(locale: Locale, channels: readonly ChannelId[]): TemplateContent {
  const { subject, body, short } = BEGINNINGS[locale];
  return {
    ...(channels.includes('email') ? { email: { subject, body } } : {}),
    ...(channels.includes('sms') ? { sms: { text: short } } : {}),
    ...(channels.includes('whatsapp') ? { whatsapp: { text: short } } : {}),
    ...(channels.includes('voice') ? { voice: { text: short } } : {}),
  };
}

/** An id that no text of the journey has. */
function freeTextId(document: JourneyDocument, wanted: string): string {
  let id = wanted.slice(0, 50);
  for (let number = 2; document.templates.some((known) => known.id === id); number += 1) id = `${wanted.slice(0, 50)}-${number}`;
  return id;
}

/** The same words under an id of their own. */
export const copyOf = (document: JourneyDocument, template: Template, wanted: string): Template => ({
  ...template,
  id: freeTextId(document, wanted),
});

/** A text that can be sent at once, under an id that the journey does not use. */
export function freshTemplate(document: JourneyDocument, wanted: string, name: string, channels: readonly ChannelId[]): Template {
  const id = freeTextId(document, wanted);
  const content = { en: beginningOf('en', channels), es: beginningOf('es', channels), pt: beginningOf('pt', channels) };
  return { id, name, purpose: 'reminder', content, elements: [...SAID] };
}

/** The text with first words for channels that it has none for, in each language that it is written in. */
export function withChannels(template: Template, channels: readonly ChannelId[]): Template {
  const content = { ...template.content };
  for (const locale of LOCALES) {
    const written = content[locale];
    if (!written) continue;
    content[locale] = { ...beginningOf(locale, channels), ...written };
  }
  return { ...template, content };
}

/** The document with this text, in place of the one with its id if there is one. */
export const withTemplate = (document: JourneyDocument, template: Template): JourneyDocument => ({
  ...document,
  templates: document.templates.some((known) => known.id === template.id)
    ? document.templates.map((known) => (known.id === template.id ? template : known))
    : [...document.templates, template],
});
