import type { Locale } from '@makegood/base';
import type { Tone } from '../answers.ts';
import type { Ask } from '../wording.ts';

/** What every message shares, in one language. */
export type CommonWords = {
  readonly greeting: Readonly<Record<Tone, string>>;
  readonly company: string;
  /** Leads a company to the pay link: in every tone the same, because the wording before it has the tone. */
  readonly companyAsks: Readonly<Record<Exclude<Ask, 'plan'>, string>>;
  readonly companyHelp: string;
  /** Leads to the pay link, which follows. */
  readonly asks: Readonly<Record<Ask, Readonly<Record<Tone, string>>>>;
  readonly help: string;
  readonly collector: string;
  readonly payOnlyToCreditor: string;
  readonly notice: string;
  /** The address of the advice service follows. */
  readonly advice: string;
  readonly stopMail: string;
  readonly stopText: string;
};

const named = (word: string): string => `${word}{% if person.first_name %} {{ person.first_name }}{% endif %}`;

export const COMMON: Readonly<Record<Locale, CommonWords>> = {
  en: {
    greeting: { soft: `${named('Hi')},`, neutral: `${named('Hello')},`, firm: `${named('Hello')},` },
    company: 'Hello {{ person.full_name }},',
    companyAsks: { pay: 'The invoice can be paid here:', answer: 'Reply and tell us what is needed. The invoice can be paid here:' },
    companyHelp:
      'If it has been paid in the last days, thank you; there is nothing more to do. If something about it is not right, reply to us and a person will look at it.',
    asks: {
      pay: { soft: 'When it suits you, you can pay here:', neutral: 'You can pay here:', firm: 'Please pay here:' },
      plan: {
        soft: 'For a plan of small payments, reply with an amount and a day that suit you. You can pay all of it or a part here:',
        neutral: 'For a payment plan, reply with an amount and a day. You can pay all of it or a part here:',
        firm: 'Please reply with an amount and a day for a plan, or pay all of it or a part here:',
      },
      answer: {
        soft: 'Just reply and tell us what would be possible for you. You can see what is open, and pay a part of it, here:',
        neutral: 'Reply and tell us what would be possible. You can see what is open, and pay all of it or a part, here:',
        firm: 'Please reply and say how you mean to settle it, or pay all of it or a part here:',
      },
    },
    help: 'If you have paid in the last days, thank you; there is nothing more to do. If something is not right, or times are hard just now, reply to us and a person will look at it.',
    collector: 'This is an attempt to collect a debt by a debt collector; any information obtained will be used for that purpose.',
    payOnlyToCreditor: 'Payment goes only to {{ account.creditor }}.',
    notice: 'You can ask us for the written notice of this debt: who the creditor is, how the amount is made up and how to dispute it.',
    advice: 'Free and independent help with debt:',
    stopMail: 'If you would rather not get these e-mails: {{ link.unsubscribe }}',
    stopText: 'Reply STOP to opt out.',
  },
  es: {
    greeting: { soft: `${named('Hola')}:`, neutral: `${named('Hola')}:`, firm: `${named('Buen día')}:` },
    company: 'Buen día, {{ person.full_name }}:',
    companyAsks: {
      pay: 'La factura se puede pagar aquí:',
      answer: 'Respóndannos y dígannos qué hace falta. La factura se puede pagar aquí:',
    },
    companyHelp:
      'Si se pagó en estos días, gracias; no hay nada más que hacer. Si algo no es correcto, respóndannos y una persona lo revisará.',
    asks: {
      pay: { soft: 'Cuando le venga bien, puede pagar aquí:', neutral: 'Puede pagar aquí:', firm: 'Le pedimos que pague aquí:' },
      plan: {
        soft: 'Para un plan de pagos pequeños, responda con un importe y un día que le acomoden. Aquí puede pagar todo o una parte:',
        neutral: 'Para un plan de pagos, responda con un importe y un día. Aquí puede pagar todo o una parte:',
        firm: 'Le pedimos que responda con un importe y un día para un plan, o que pague todo o una parte aquí:',
      },
      answer: {
        soft: 'Responda y cuéntenos qué le sería posible. Aquí puede ver lo que está pendiente y pagar una parte:',
        neutral: 'Responda y díganos qué sería posible. Aquí puede ver lo que está pendiente y pagar todo o una parte:',
        firm: 'Le pedimos que responda y nos diga cómo piensa resolverlo, o que pague todo o una parte aquí:',
      },
    },
    help: 'Si pagó en estos días, gracias; no hay nada más que hacer. Si algo no es correcto, o pasa por un momento difícil, respóndanos y una persona lo revisará.',
    collector: 'Este es un intento de cobrar una deuda por parte de un cobrador de deudas; la información obtenida se usará para ese fin.',
    payOnlyToCreditor: 'El pago va solo a {{ account.creditor }}.',
    notice: 'Puede pedirnos el aviso escrito de esta deuda: quién es el acreedor, cómo se compone el importe y cómo reclamar.',
    advice: 'Ayuda gratuita e independiente con deudas:',
    stopMail: 'Si prefiere no recibir estos correos: {{ link.unsubscribe }}',
    stopText: 'Responda ALTO para no recibir más mensajes.',
  },
  pt: {
    greeting: { soft: `${named('Oi')},`, neutral: `${named('Olá')},`, firm: `${named('Olá')},` },
    company: 'Olá, {{ person.full_name }},',
    companyAsks: { pay: 'A fatura pode ser paga aqui:', answer: 'Respondam e digam o que falta. A fatura pode ser paga aqui:' },
    companyHelp:
      'Se foi paga nestes dias, obrigado; não há mais nada a fazer. Se algo não está certo, respondam e uma pessoa vai olhar o caso.',
    asks: {
      pay: { soft: 'Quando for bom para você, dá para pagar aqui:', neutral: 'Você pode pagar aqui:', firm: 'Pedimos que pague aqui:' },
      plan: {
        soft: 'Para um plano de parcelas pequenas, responda com um valor e um dia bons para você. Aqui dá para pagar tudo ou uma parte:',
        neutral: 'Para um plano de parcelas, responda com um valor e um dia. Aqui dá para pagar tudo ou uma parte:',
        firm: 'Pedimos que responda com um valor e um dia para um plano, ou pague tudo ou uma parte aqui:',
      },
      answer: {
        soft: 'Responda e conte o que seria possível para você. Aqui dá para ver o que está em aberto e pagar uma parte:',
        neutral: 'Responda e diga o que seria possível. Aqui dá para ver o que está em aberto e pagar tudo ou uma parte:',
        firm: 'Pedimos que responda e diga como pretende resolver, ou pague tudo ou uma parte aqui:',
      },
    },
    help: 'Se já pagou nestes dias, obrigado; não há mais nada a fazer. Se algo não está certo, ou o momento está difícil, responda e uma pessoa vai olhar o caso.',
    collector: 'Esta é uma tentativa de cobrança de dívida por um cobrador; as informações obtidas serão usadas para esse fim.',
    payOnlyToCreditor: 'O pagamento vai só para {{ account.creditor }}.',
    notice: 'Você pode nos pedir o aviso por escrito desta dívida: quem é o credor, como o valor se compõe e como contestar.',
    advice: 'Ajuda gratuita e independente com dívidas:',
    stopMail: 'Se preferir não receber estes e-mails: {{ link.unsubscribe }}',
    stopText: 'Responda SAIR para não receber mais mensagens.',
  },
};
