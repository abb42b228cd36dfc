import type { TextSet } from '../wording.ts';

/** Goes out the day before a promised payment; only a promise step may send it, which knows the promise. */
export const promised: TextSet = {
  asks: 'pay',
  purpose: 'reminder',
  words: {
    en: {
      name: 'Reminder of a promise',
      subject: 'Your payment on {{ promise.due_date | date }}',
      fact: 'You told us that you will pay {{ promise.amount | money }} to {{ account.creditor }} on {{ promise.due_date | date }} ({{ account.balance | money }} is open in all).',
      short:
        'you told us that you will pay {{ promise.amount | money }} to {{ account.creditor }} on {{ promise.due_date | date }} ({{ account.balance | money }} is open in all).',
      soft: 'Thank you for that. If something has come up, tell us.',
      neutral: 'Thank you. If something has changed, tell us.',
      firm: 'We count on it. If something has changed, please tell us beforehand.',
    },
    es: {
      name: 'Recordatorio de una promesa',
      subject: 'Su pago del {{ promise.due_date | date }}',
      fact: 'Nos dijo que el {{ promise.due_date | date }} pagará {{ promise.amount | money }} a {{ account.creditor }} (en total están pendientes {{ account.balance | money }}).',
      short:
        'nos dijo que el {{ promise.due_date | date }} pagará {{ promise.amount | money }} a {{ account.creditor }} (en total están pendientes {{ account.balance | money }}).',
      soft: 'Gracias por eso. Si surgió algo, cuéntenos.',
      neutral: 'Gracias. Si algo cambió, díganoslo.',
      firm: 'Contamos con ello. Si algo cambió, le pedimos que nos lo diga antes.',
    },
    pt: {
      name: 'Lembrete de uma promessa',
      subject: 'Seu pagamento em {{ promise.due_date | date }}',
      fact: 'Você nos disse que em {{ promise.due_date | date }} vai pagar {{ promise.amount | money }} a {{ account.creditor }} (ao todo estão em aberto {{ account.balance | money }}).',
      short:
        'você nos disse que em {{ promise.due_date | date }} vai pagar {{ promise.amount | money }} a {{ account.creditor }} (ao todo estão em aberto {{ account.balance | money }}).',
      soft: 'Obrigado por isso. Se aconteceu algo, conte.',
      neutral: 'Obrigado. Se algo mudou, avise.',
      firm: 'Contamos com isso. Se algo mudou, pedimos que avise antes.',
    },
  },
};

export const missed: TextSet = {
  asks: 'plan',
  purpose: 'reminder',
  words: {
    en: {
      name: 'A missed promise',
      subject: 'Your promised payment to {{ account.creditor }}',
      fact: 'The payment that you had promised to {{ account.creditor }} has not arrived; {{ account.balance | money }} is open.',
      short: 'the payment that you had promised to {{ account.creditor }} has not arrived; {{ account.balance | money }} is open.',
      soft: 'Things come up. Choose a new day, or a smaller amount that is easier to keep.',
      neutral: 'If it is on its way, thank you. If not, choose a new day or a smaller amount.',
      firm: 'Please pay it, or choose a new day that you are sure of.',
    },
    es: {
      name: 'Una promesa sin cumplir',
      subject: 'Su pago prometido a {{ account.creditor }}',
      fact: 'El pago que había prometido a {{ account.creditor }} no ha llegado; hay {{ account.balance | money }} pendientes.',
      short: 'el pago que había prometido a {{ account.creditor }} no ha llegado; hay {{ account.balance | money }} pendientes.',
      soft: 'Surgen cosas. Elija otro día, o un importe menor que sea más fácil de cumplir.',
      neutral: 'Si ya va en camino, gracias. Si no, elija otro día o un importe menor.',
      firm: 'Le pedimos que lo pague, o que elija otro día del que esté seguro.',
    },
    pt: {
      name: 'Uma promessa não cumprida',
      subject: 'Seu pagamento prometido a {{ account.creditor }}',
      fact: 'O pagamento que você tinha prometido a {{ account.creditor }} não chegou; há {{ account.balance | money }} em aberto.',
      short: 'o pagamento que você tinha prometido a {{ account.creditor }} não chegou; há {{ account.balance | money }} em aberto.',
      soft: 'Imprevistos acontecem. Escolha outro dia, ou um valor menor que seja mais fácil de manter.',
      neutral: 'Se já está a caminho, obrigado. Se não, escolha outro dia ou um valor menor.',
      firm: 'Pedimos que pague, ou escolha outro dia que seja certo para você.',
    },
  },
};

export const newTry: TextSet = {
  asks: 'answer',
  purpose: 'collection',
  words: {
    en: {
      name: 'A new try',
      subject: 'What can you keep to?',
      fact: 'We have not heard from you since your promise; {{ account.balance | money }} of your account with {{ account.creditor }} is open.',
      short: 'we have not heard from you since your promise; {{ account.balance | money }} to {{ account.creditor }} is open.',
      soft: 'Better a small step that works than a large one that does not. What would be possible?',
      neutral: 'Tell us an amount and a day that you can keep to.',
      firm: 'Please tell us an amount and a day on which we can rely.',
    },
    es: {
      name: 'Un nuevo intento',
      subject: '¿Qué puede cumplir?',
      fact: 'No hemos tenido noticias suyas desde su promesa; hay {{ account.balance | money }} pendientes de su cuenta con {{ account.creditor }}.',
      short:
        'no hemos tenido noticias suyas desde su promesa; hay {{ account.balance | money }} pendientes de su cuenta con {{ account.creditor }}.',
      soft: 'Más vale un paso pequeño que funcione que uno grande que no. ¿Qué sería posible?',
      neutral: 'Díganos un importe y un día que pueda cumplir.',
      firm: 'Le pedimos que nos diga un importe y un día en los que podamos confiar.',
    },
    pt: {
      name: 'Uma nova tentativa',
      subject: 'O que você consegue manter?',
      fact: 'Não tivemos notícias suas desde a promessa; há {{ account.balance | money }} em aberto da sua conta com {{ account.creditor }}.',
      short:
        'não tivemos notícias suas desde a promessa; há {{ account.balance | money }} em aberto da sua conta com {{ account.creditor }}.',
      soft: 'Melhor um passo pequeno que funcione do que um grande que não. O que seria possível?',
      neutral: 'Diga um valor e um dia que consiga manter.',
      firm: 'Pedimos que diga um valor e um dia com os quais possamos contar.',
    },
  },
};
